"""Calendars of a year as a grid of months, each over what is done in it."""

import pytest

from samordna.plandoc.reading.blocks import Block, Why
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_GRID = [
    ["Januari", "Februari", "Mars"],
    ["April", "Maj", "Juni"],
]
_TOLD = {
    "Januari": [("Kartlägga otrygga platser", "säkerhetschefen")],
    "Februari": [("Utbildning om hot", "rektorerna"), ("Möte med föreningarna", "fritidschefen")],
    "Mars": [("Trygghetsvandring på torget", "kommunpolisen")],
    "April": [("Cykelmärkning", "polisen")],
    "Maj": [("Byte av lampor i parken", "gatuchefen"), ("Grillkväll", "fritidsledarna")],
    "Juni": [("Fältarbete vid badet", "fältgruppen")],
}
_READ = [
    (what, who, f"2031-{at:02d}") for at, told in enumerate(_TOLD.values(), start=1) for what, who in told
]


def _read(*blocks: Block) -> ReadResult:
    result = structured(heading("Årshjul 2031"), heading("Om hjulet", 2), *blocks)
    assert result.coverage == 1
    return result


def _activities(result: ReadResult) -> list[tuple[str, str | None, str | None]]:
    return [(one.action, one.responsible, one.ends) for one in result.document.activities]


def _cells(form: str, head: str = "{}\n", between: str = "\n") -> list[list[str]]:
    return [
        [head.format(month) + between.join(form.format(*one) for one in _TOLD[month]) for month in row]
        for row in _GRID
    ]


@pytest.mark.parametrize(
    ("form", "head", "between"),
    [
        ("• {} ({})", "{}\n", "\n"),
        ("{} ({})", "{}\n", "\n"),
        ("– {} ({})", "{}:\n", "\n"),
        ("{} ({})", "{}: ", "\n"),
        ("{} ({})", "{}\n", " "),
        ("{} ({})", "{} ", " "),
        ("{}\nAnsvar: {}", "{}\n", "\n"),
        ("• {}\n({})", "{} 2031\n", "\n"),
    ],
)
def test_a_month_in_each_cell_over_what_is_done_then(form: str, head: str, between: str) -> None:
    assert _activities(_read(table(*_cells(form, head, between)))) == _READ


@pytest.mark.parametrize("upper", [False, True])
def test_rows_of_months_over_rows_of_cells(upper: bool) -> None:
    rows = []
    for months in _GRID:
        rows.append([month.upper() if upper else month for month in months])
        for at in range(2):
            told = [_TOLD[month][at : at + 1] for month in months]
            rows.append([f"{one[0][0]} ({one[0][1]})" if one else "" for one in told])
    assert _activities(_read(table(*rows))) == _READ


def test_a_title_in_the_grid_and_what_goes_on_all_year_below_it() -> None:
    rows = [["Året i rutor", "", ""], *_cells("{} ({})"), ["Löpande\nVeckomöten (kommunpolisen)", "", ""]]
    result = _read(table(*rows))
    assert _activities(result)[:-1] == _READ
    assert result.document.activities[-1].action == "Veckomöten"
    assert result.document.activities[-1].ongoing


@pytest.mark.parametrize("nothing", ["Juli", "Juli\n–", "Juli\nInget planerat", "Juli: sommaruppehåll"])
def test_a_month_with_nothing_planned_is_no_activity(nothing: str) -> None:
    result = _read(table(*_cells("{} ({})"), [nothing, "Augusti\nHöstmöte (rektorerna)", ""]))
    assert _activities(result) == [*_READ, ("Höstmöte", "rektorerna", "2031-08")]
    assert "Juli" in {one.text for one in result.left_out if one.why is Why.NOTHING_PLANNED}


def test_a_line_that_goes_on_is_no_thing_of_its_own() -> None:
    rows = _cells("{} ({})")
    rows[1][0] = (
        "April\nKampanj mot langning och\nTillsyn av folköl (polisen)\nCykelmärkning vid\nstationen (polisen)"
    )
    april = [one[0] for one in _activities(_read(table(*rows))) if one[2] == "2031-04"]
    assert april == ["Kampanj mot langning och Tillsyn av folköl", "Cykelmärkning vid stationen"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Januari", "Februari", "Mars"], ["x", "", "x"], ["April", "Maj", "Juni"], ["", "x", "x"]],
        [["Januari", "12", "14"], ["Februari", "9", "11"], ["Mars", "8", "10"], ["April", "7", "9"]],
        [["Jan", "Feb"], ["Mars", "April"], ["Maj", "Juni"]],
    ],
)
def test_months_over_no_words_are_no_calendar(rows: list[list[str]]) -> None:
    assert not _read(table(*rows)).document.activities


def test_a_table_with_a_column_of_months_stays_a_table() -> None:
    rows = [
        ["Månad", "Aktivitet", "Ansvarig"],
        *(["Mars", f"Utbilda grupp {at}", "Rektor"] for at in range(4)),
    ]
    told = _activities(_read(table(*rows)))
    assert told == [(f"Utbilda grupp {at}", "Rektor", "2031-03") for at in range(4)]


def test_bullets_below_a_grid_go_on_with_it() -> None:
    result = _read(table(*_cells("{} ({})")), heading("Augusti", 2), bullet("Höstmöte (rektorerna)"))
    assert _activities(result)[-1] == ("Höstmöte", "rektorerna", "2031-08")
