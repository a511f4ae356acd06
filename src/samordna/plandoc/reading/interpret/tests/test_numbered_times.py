"""Numbers of quarters, thirds, halves and weeks, which a heading, a label or the plan itself says that they are."""

import pytest

from samordna.plandoc.reading.interpret.tests.making import flat, heading, paragraph, structured, table
from samordna.plandoc.reading.interpret.times.named_parts import part_said, with_part
from samordna.plandoc.reading.interpret.times.time_columns import times_in
from samordna.plandoc.reading.interpret.words.small_words import Column

_DEEDS = (("Införa värdar", "Säkerhetschef"), ("Utbilda ledare", "Fritidschef"), ("Se över lokaler", "Chef"))
_Times = list[tuple[str | None, str | None]]


def _times(head: list[str], *cells: list[str], above: str = "Planen gäller alla.") -> _Times:
    rows = [[*deed, *own] for deed, own in zip(_DEEDS, cells, strict=True)]
    grid = table(["Åtgärd", "Ansvarig", *head], *rows)
    plan = structured(heading("Trygghetsprogram"), paragraph(above), heading("Åtgärder", 2), grid).document
    return [(one.starts, one.ends) for one in plan.activities]


@pytest.mark.parametrize(
    ("head", "cell", "told"),
    [
        ("Kvartal", "2026:2", "kvartal 2 2026"),
        ("Tid (år:kvartal)", "2026/2", "kvartal 2 2026"),
        ("Kvartal", "2/2026", "kvartal 2 2026"),
        ("Kvartal", "2026:2–2026:3", "kvartal 2 2026 – kvartal 3 2026"),
        ("Kvartal", "1–2", "kvartal 1 – kvartal 2"),
        ("Kvartal 2026", "2", "kvartal 2 2026"),
        ("Startkvartal", "3", "kvartal 3"),
        ("År:tertial", "2026:3", "tertial 3 2026"),
        ("Halvår", "1", "halvår 1"),
        ("Klar vecka", "2026-12", "vecka 12 2026"),
        ("Månad", "2026:3", "3/2026"),
        ("Kvartal", "K2", "K2"),
        ("Tertial", "4", "4"),
        ("Kvartal", "löpande", "löpande"),
        ("Antal kvartal", "2", "2"),
        ("Kostnad per kvartal", "2", "2"),
        ("Ärende", "2026:2", "2026:2"),
    ],
)
def test_a_number_is_what_its_heading_names(head: str, cell: str, told: str) -> None:
    assert with_part(cell, head) == told


def test_the_year_stands_in_the_cell_or_in_a_column_beside() -> None:
    assert _times(["Kvartal"], ["2026:1"], ["2026:2"], ["2026:4"]) == [
        *(("2026-01", "2026-03"), ("2026-04", "2026-06"), ("2026-10", "2026-12"))
    ]
    assert _times(["År", "Kvartal"], ["2026", "1"], ["2026", "2–3"], ["2027", "K4"]) == [
        *(("2026-01", "2026-03"), ("2026-04", "2026-09"), ("2027-10", "2027-12"))
    ]


def test_starts_and_ends_have_years_and_quarters_of_their_own() -> None:
    head = ["Startår", "Startkvartal", "Slutår", "Slutkvartal"]
    rows = (["2026", "1", "2026", "3"], ["2026", "2", "2027", "1"], ["2026", "4", "2027", "4"])
    assert _times(head, *rows) == [
        ("2026-01/2026-03", "2026-07/2026-09"),
        ("2026-04/2026-06", "2027-01/2027-03"),
        ("2026-10/2026-12", "2027-10/2027-12"),
    ]


def test_the_plan_says_what_the_numbers_are() -> None:
    rows = (["2026:1"], ["2026:2"], ["2026:3"])
    quarters = [("2026-01", "2026-03"), ("2026-04", "2026-06"), ("2026-07", "2026-09")]
    thirds = [("2026-01", "2026-04"), ("2026-05", "2026-08"), ("2026-09", "2026-12")]
    assert _times(["När"], *rows, above="Tiderna anges som år:kvartal.") == quarters
    assert _times(["När"], *rows, above="2026:1 betyder första tertialet 2026.") == thirds
    assert _times(["När"], *rows) == [(None, None)] * 3
    assert part_said("Anmälda brott per år och kvartal") is None


def test_a_number_that_nothing_names_is_asked_about() -> None:
    grid = table(["Åtgärd", "Ansvarig", "När"], *([*deed, "2026/1"] for deed in _DEEDS))
    found = structured(heading("Trygghetsprogram"), heading("Åtgärder", 2), grid)
    assert [flag.what for flag in found.flags] == ["Tiden ”2026/1” kunde inte läsas som ett datum."] * 3


def test_labels_say_the_year_and_the_quarter_each() -> None:
    text = "Trygghetsplan\n\nÅtgärder\n\n"
    cards = ("År: 2026\nKvartal: 1", "År: 2027\nKvartal: 4")
    for (deed, who), when in zip(_DEEDS, cards, strict=False):
        text += f"Aktivitet: {deed}\nAnsvarig: {who}\n{when}\n\n"
    plan = flat(text).document
    assert [(one.starts, one.ends) for one in plan.activities] == [
        *(("2026-01", "2026-03"), ("2027-10", "2027-12"))
    ]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("2026 K2", ("2026-04", "2026-06")),
        ("2026:K3", ("2026-07", "2026-09")),
        ("2026 H1", ("2026-01", "2026-06")),
        ("2026-T1", ("2026-01", "2026-04")),
        ("2026 K2–K3", ("2026-04", "2026-09")),
        ("läsår 26/27 och framåt", ("2026-08", None)),
        ("ht 2026 och vidare", ("2026-08", None)),
    ],
)
def test_years_stand_before_letters_and_times_go_on(text: str, times: tuple[str, str | None]) -> None:
    assert times_in(text, Column.TIME) == times


def test_a_column_of_ends_or_periods_holds_both() -> None:
    assert _times(["Klart/period"], ["2026-10-31"], ["Kvartal 4 2026"], ["juni–aug 2026"]) == [
        *((None, "2026-10-31"), ("2026-10", "2026-12"), ("2026-06", "2026-08"))
    ]


def test_the_whole_school_year_is_the_period_of_a_plan_for_one() -> None:
    grid = table(["Åtgärd", "Ansvarig", "När"], *([*deed, "hela läsåret"] for deed in _DEEDS))
    front = paragraph("Planen gäller 2027-08-16 – 2028-06-15.")
    plan = structured(heading("Trygghetsplan för skolan"), front, heading("Åtgärder", 2), grid).document
    assert {(one.starts, one.ends) for one in plan.activities} == {("2027-08-16", "2028-06-15")}


def test_what_goes_on_for_the_school_year_tells_of_no_start() -> None:
    grid = table(["Åtgärd", "Ansvarig", "När"], *([*deed, "Löpande under läsåret"] for deed in _DEEDS))
    plan = structured(heading("Trygghetsplan läsåret 2027/2028"), heading("Åtgärder", 2), grid).document
    assert {(one.starts, one.ends, one.ongoing) for one in plan.activities} == {(None, None, True)}


def test_a_status_that_only_says_that_something_goes_on_is_no_status() -> None:
    rows = (["Löpande"], ["Pågår"], ["Klart"])
    grid = table(["Åtgärd", "Ansvarig", "Läge"], *([*d, *own] for d, own in zip(_DEEDS, rows, strict=True)))
    found = structured(heading("Trygghetsprogram"), heading("Åtgärder", 2), grid)
    first = found.document.activities[0]
    assert (first.ongoing, first.status, first.comment, found.flags) == (True, None, None, [])
