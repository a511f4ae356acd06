"""A picture on paper: everything in it once, nothing of what the reader may not see, and the changes since last."""

from datetime import date

import pytest

from samordna.plandoc.picture.comparing import Turn, compared
from samordna.plandoc.picture.model import PictureDocument
from samordna.plandoc.picture.paper import PicturePaper
from samordna.plandoc.picture.paper.outline import content_of_paper
from samordna.plandoc.picture.tests.pictures import picture, picture_before
from samordna.plandoc.picture.versions import public_version
from samordna.plandoc.writing import docx, pdf
from samordna.plandoc.writing.formats import Format
from samordna.plandoc.writing.order import Order
from samordna.plandoc.writing.tests.opened import text_in

TODAY = date(2026, 4, 1)


def test_what_became_of_each_problem() -> None:
    told = compared(picture_before(), picture())
    assert [(one.turn, one.title, one.before) for one in told.changes] == [
        (Turn.NEW, "Ett stängt problem", ""),
        (Turn.NEW, "Hat i spelchattar", ""),
        (Turn.WORSE, "Propaganda på klotterplank och dekaler", "Dekaler vid skolorna"),
        (Turn.DROPPED, "Möten på torget", ""),
    ]
    assert told.changes[2].grounds == "Polisens anmälningar"


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_the_public_paper_has_nothing_closed_or_internal(kind: str) -> None:
    words = _words(
        kind, PicturePaper(document=public_version(picture()), before=picture_before(), public=True)
    )
    assert not {"stängt", "stängd", "internt"} & set(
        words.casefold().replace(",", " ").replace(".", " ").split()
    )
    assert "Trygghetsmätningen" in words
    assert "Lokalpolisens bidrag" in words


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_the_internal_paper_has_everything_once(kind: str) -> None:
    words = _words(kind, PicturePaper(document=picture(), before=picture_before()))
    for text in (
        "Ett stängt stycke",
        "Något stängt",
        "Färre går ut",
        "Få vuxna ute",
        "Anmälningarna är fler",
    ):
        assert words.count(text) == 1, text
    for text in ("Källor 1, 2", "B2", "Begränsad spridning"):
        assert text in words, text


def test_only_what_is_not_public_is_marked_as_internal() -> None:
    internal = content_of_paper(PicturePaper(document=picture())).marks
    public = content_of_paper(PicturePaper(document=public_version(picture()), public=True)).marks
    assert internal == ["Intern, får inte spridas", "Dnr SN 2026/0107"]
    assert public == ["Dnr SN 2026/0107"]


def test_an_empty_picture_says_what_is_not_there() -> None:
    words = _words("pdf", PicturePaper(document=PictureDocument(title="Tom", period="2026")))
    for text in (
        "Inte beslutad",
        "Ingenting är skrivet ännu",
        "Inga problem är beskrivna",
        "Inga källor är angivna",
    ):
        assert text in words


def _words(kind: str, paper: PicturePaper) -> str:
    writer = {"pdf": pdf, "docx": docx}[kind]
    made = writer.write_content(content_of_paper(paper), Order("sv", TODAY))
    return " ".join(text_in(made, Format(kind)).split())
