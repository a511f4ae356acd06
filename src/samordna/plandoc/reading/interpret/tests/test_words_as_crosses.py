"""Parts of the year as columns, with a word where others have a cross: "Start" under Q1, "Klart" under Q3."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_DEEDS = ("Utbilda personalen i förskolan", "Starta föräldragrupper", "Öppna nattvandring i centrum")
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_ORDINALS = ("1:a kvartalet", "2:a kvartalet", "3:e kvartalet", "4:e kvartalet")


def _read(heads: tuple[str, ...], *cells: tuple[str, ...], beside: str = "Ansvarig") -> ReadResult:
    rows = [[deed, "Rektor", *words] for deed, words in zip(_DEEDS, cells, strict=True)]
    result = structured(
        heading("Handlingsplan mot våld 2031"),
        heading("Aktiviteter", 2),
        table(["Aktivitet", beside, *heads], *rows),
    )
    assert [one.action for one in result.document.activities] == [*_DEEDS]
    assert result.coverage == 1
    return result


def _times(result: ReadResult) -> list[tuple[str | None, str | None]]:
    return [(one.starts, one.ends) for one in result.document.activities]


@pytest.mark.parametrize(
    "heads",
    [
        _QUARTERS,
        ("Kv 1", "Kv 2", "Kv 3", "Kv 4"),
        ("Q1 2031", "Q2 2031", "Q3 2031", "Q4 2031"),
        ("K1", "K2", "K3", "K4"),
        _ORDINALS,
    ],
)
@pytest.mark.parametrize("words", [("Start", "Klart"), ("Planera", "Följa upp"), ("Utbildning", "x")])
def test_a_word_below_a_quarter_says_when(heads: tuple[str, ...], words: tuple[str, str]) -> None:
    first, last = words
    result = _read(heads, (first, "", last, ""), ("", first, last, ""), ("", "", "", last))
    assert _times(result) == [("2031-01", "2031-09"), ("2031-04", "2031-09"), ("2031-10", "2031-12")]
    assert all(one.status is None for one in result.document.activities)


def test_words_below_thirds_of_the_year_make_no_row_a_head() -> None:
    result = _read(("T1", "T2", "T3"), ("Start", "", "Klart"), ("", "Start", "Klart"), ("Start", "Klart", ""))
    assert _times(result) == [("2031-01", "2031-12"), ("2031-05", "2031-12"), ("2031-01", "2031-08")]


def test_the_words_are_kept_beside_the_time() -> None:
    result = _read(
        _QUARTERS, ("Start", "", "Klart", ""), ("", "Start", "", "Klart"), ("Start", "", "", "Klart")
    )
    assert result.document.activities[0].comment == "Q1: Start\nQ3: Klart"


def test_how_things_stood_each_third_is_no_time() -> None:
    told = ("Ej påbörjad", "Pågår", "Klar")
    result = _read(("T1", "T2", "T3"), told, told, told)
    assert {one.status for one in result.document.activities} == {"done"}


def test_who_acts_in_each_quarter_is_no_time() -> None:
    who = ("Rektor", "Kurator", "Polisen", "Rektor")
    assert _times(_read(_QUARTERS, who, who, who, beside="Plats")) == [(None, None)] * 3
