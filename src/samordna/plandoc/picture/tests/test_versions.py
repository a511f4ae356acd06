"""What others than those who made a picture read of it."""

from samordna.plandoc.picture.model import PictureDocument, PictureProblem, PictureSource, PictureStatement
from samordna.plandoc.picture.versions import public_version, restricted_in, without_restricted
from samordna.plandoc.picture.words import Distribution, PicturePart

WHOLE = PictureDocument(
    title="Lägesbild",
    period="2026",
    sources=[
        PictureSource(id=1, name="Öppen", says="Sagt öppet", distribution=Distribution.OPEN),
        PictureSource(id=2, name="Intern", says="Sagt internt", basis="Möten", reliability="B"),
        PictureSource(id=3, name="Stängd", says="Sagt stängt", distribution=Distribution.RESTRICTED),
    ],
    statements=[
        PictureStatement(part=PicturePart.MAPPING, text="Alla", sources=[1, 2, 3]),
        PictureStatement(part=PicturePart.ANALYSIS, text="Stängt", restricted=True),
    ],
    problems=[
        PictureProblem(title="Klotter", sources_for=[2, 3], sources_against=[3]),
        PictureProblem(title="Stängt", restricted=True),
    ],
)


def test_what_is_restricted_is_gone_and_nothing_points_at_it() -> None:
    left = without_restricted(WHOLE)
    assert restricted_in(left) == []
    assert len(restricted_in(WHOLE)) == 3
    assert [one.sources for one in left.statements] == [[1, 2]]
    assert [(one.sources_for, one.sources_against) for one in left.problems] == [([2], [])]


def test_a_source_has_the_same_number_whoever_reads() -> None:
    turned = WHOLE.model_copy(update={"sources": WHOLE.sources[::-1]})
    assert turned.numbers == {2: 1, 1: 2, 3: 3}
    assert public_version(turned).numbers == {2: 1, 1: 2}


def test_everybody_reads_that_there_is_an_internal_source_and_not_what_it_says() -> None:
    text = public_version(WHOLE).model_dump_json()
    assert "Intern" in text
    assert "Sagt öppet" in text
    for hidden in ("Sagt internt", "Möten", "tängt", "tängd"):
        assert hidden not in text
