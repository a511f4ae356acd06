"""Calendars of a year as a matrix: the parts of the year before the rows, and over the columns who does what stands below."""

import pytest

from samordna.plandoc.reading.blocks import Span, Why
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_ROWS = (
    ["Januari", "Lägesbilden beslutas", "", ""],
    ["Februari", "", "Enkät i årskurs 5", ""],
    ["Mars", "", "", "Vandring vid torget"],
    ["April", "", "Möte med föräldrar", "Städning i parkerna"],
    ["Maj", "", "", ""],
    ["Juni", "Årets arbete följs upp", "", ""],
)


def _read(*rows: list[str], spans: tuple[Span, ...] = ()) -> ReadResult:
    grid = table(*rows)
    grid.spans += spans
    result = structured(heading("Trygghetsåret 2031"), grid)
    assert result.coverage == 1
    return result


def _told(result: ReadResult) -> list[tuple[str, str | None, str | None]]:
    return [(one.action, one.responsible, one.ends) for one in result.document.activities]


@pytest.mark.parametrize(
    ("over", "asked"),
    [
        (["Kommunledning", "Skolan", "Polisen"], 0),
        (["Ledning", "Skola och fritid", "Miljö"], 1),
        (["KS", "BUN", "TN"], 3),
        (["Kommunledning", "Skolan", "Skolan"], 0),
    ],
)
def test_each_cell_is_done_in_its_month_by_who_stands_over_it(over: list[str], asked: int) -> None:
    result = _read(["Månad", *over], *_ROWS)
    assert _told(result) == [
        ("Lägesbilden beslutas", over[0], "2031-01"),
        ("Enkät i årskurs 5", over[1], "2031-02"),
        ("Vandring vid torget", over[2], "2031-03"),
        ("Möte med föräldrar", over[1], "2031-04"),
        ("Städning i parkerna", over[2], "2031-04"),
        ("Årets arbete följs upp", over[0], "2031-06"),
    ]
    assert sum(flag.what.startswith("Kolumnen") for flag in result.flags) == asked
    assert [one.text for one in result.left_out if one.why is Why.NOTHING_PLANNED] == ["Maj"]


def test_headings_that_are_nobody_stand_beside_what_is_done() -> None:
    first, *_ = _read(["Månad", "Förebygga", "Upptäcka", "Stödja"], *_ROWS).document.activities
    assert (first.responsible, first.comment) == (None, "Förebygga")


def test_a_cell_merged_over_months_goes_on_through_them_all() -> None:
    rows = [["Månad", "Kommunledning", "Skolan", "Polisen"], *map(list, _ROWS)]
    rows[4][3] = ""
    rows[4][2] = "Kurser\nBesök (rektor)"
    found = _read(*rows, spans=(Span(3, 3, 3, 1),)).document.activities
    assert [(one.starts, one.ends) for one in found if one.action == "Vandring vid torget"] == [
        ("2031-03", "2031-05")
    ]
    assert [(one.action, one.responsible) for one in found if one.ends == "2031-04"] == [
        ("Kurser", "Skolan"),
        ("Besök", "rektor"),
    ]


def test_columns_that_tell_of_one_thing_are_no_matrix() -> None:
    rows = (
        [month, f"Tema {month.lower()} i skolan", "Biblioteket i norr"]
        for month, *_ in _ROWS
        if month != "Maj"
    )
    result = structured(heading("Trygghetsåret 2031"), table(["Månad", "Tema", "Plats"], *rows))
    assert "Biblioteket i norr" not in {one.action for one in result.document.activities}
