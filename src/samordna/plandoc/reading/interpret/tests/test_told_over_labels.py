"""Headings that name measures, each over a line that tells of it and the labels of who and when."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured
from samordna.plandoc.schema import Activity

_FRONT = (
    heading("Plan för trygghet 2031–2033"),
    heading("Mål och insatser"),
    heading("Mål 1: Trygga elever", 2),
)
_NAMES = ("Trygghetsvandring", "Kompetensdag om nätet", "Lathund för vikarier", "Elevhälsans öppna dörr")
_WHO = ("skolvärden", "skolutvecklaren", "rektorn", "kuratorn")
_WHEN = ("april 2031", "2/11 2031", "vt-32", "ht 2031")


def _read(texts: tuple[str, ...], labels: str, rank: int, *, listed: bool = False) -> list[Activity]:
    blocks: list[Block] = []
    for name, text, who, when in zip(_NAMES, texts, _WHO, _WHEN, strict=True):
        told = labels.format(who, when)
        lines = [bullet(one) for one in told.split("\n")] if listed else [paragraph(told)]
        blocks += [heading(name, rank), paragraph(text), *lines]
    result = structured(*_FRONT, *blocks)
    assert result.coverage == 1
    return result.document.activities


@pytest.mark.parametrize("rank", [0, 3])
@pytest.mark.parametrize("listed", [False, True])
@pytest.mark.parametrize(
    "labels", ["Ansvar: {}\nNär: {}", "Ansvarig:{}\nTid:{}", "Ansvarig – {}\nTid – {}", "Vem:{}\nNär:{}"]
)
def test_a_line_that_could_say_a_deed_tells_of_what_the_heading_names(
    labels: str, rank: int, *, listed: bool
) -> None:
    texts = (
        "Gå samma runda som i fjol och lägg till busshållplatsen!",
        "Hela dagen för åk 4–9, halvdag för övriga.",
        "Ett A4 i plast vid lärarplatsen.",
        "Drop-in på lunchen minst två dagar i veckan.",
    )
    activities = _read(texts, labels, rank, listed=listed)
    assert [(one.action, one.responsible) for one in activities] == list(zip(_NAMES, _WHO, strict=True))
    assert [one.ends for one in activities] == ["2031-04", "2031-11-02", "2032-06", "2031-12"]
    assert [one.comment for one in activities] == list(texts)


def test_lines_that_mostly_say_deeds_are_what_is_done_below_headings_of_areas() -> None:
    texts = (
        "Gå en runda med eleverna och polisen",
        "Utbilda alla lärare i nätets risker",
        "Skriva en lathund till vikarier",
        "Öppna elevhälsan på lunchen",
    )
    assert [one.action for one in _read(texts, "Ansvar: {}\nNär: {}", 3)] == list(texts)


@pytest.mark.parametrize("line", ["KS:2031/15 Ansvar: rektorn", "Bilaga:karta\nAnsvar: rektorn"])
def test_a_sign_without_a_space_is_no_label_behind_other_words(line: str) -> None:
    result = structured(*_FRONT, heading("Trygghetsvandring", 3), paragraph(f"{line}\nNär: april 2031"))
    assert all(one.responsible in ("rektorn", None) for one in result.document.activities)
    assert result.coverage == 1
