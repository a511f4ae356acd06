"""Calendars of a year: months beside or above what is done in them, with who in brackets."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_TITLE = "Trygghetsplan för Ekskolan, läsåret 2026/2027"
_TOLD = [
    ("Prata om ordningsreglerna", "klassläraren", "2026-08"),
    ("Rita ett schema för rastvärdar", "bitr. rektor", "2026-08"),
    ("Rundvandring med elevrådet", "kurator", "2026-10"),
    ("Fortbildning om näthat", "rektor", "2027-01"),
    ("Samtal om samtycke i åk 8", "kurator", "2027-03"),
    ("Byta låsen i hallen", "vaktmästare", "2027-03"),
]
_MONTHS = {"2026-08": "Augusti", "2026-10": "Oktober", "2027-01": "Januari", "2027-03": "Mars"}
_LISTED = {month: [(what, who) for what, who, when in _TOLD if when == month] for month in _MONTHS}


def _read(*blocks: Block, title: str = _TITLE) -> ReadResult:
    result = structured(heading(title), heading("Årshjul", 2), *blocks)
    assert result.coverage == 1
    assert "låsen" not in "".join(one.text for one in result.document.sections)
    return result


def _told(result: ReadResult) -> list[tuple[str, str | None, str | None]]:
    return [(one.action, one.responsible, one.ends) for one in result.document.activities]


def _cells(form: str) -> list[list[str]]:
    return [
        [name, "\n".join(form.format(what, who) for what, who in _LISTED[month])]
        for month, name in _MONTHS.items()
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ["Månad", "Detta gör vi (ansvarig inom parentes)"],
        ["När", "Det här händer"],
        ["Tid", "Årets arbete"],
        ["Månad", "Trygghetsarbete"],
        ["Månad", "Aktivitet"],
    ],
)
def test_months_beside_bullets_with_who_in_brackets(heads: list[str]) -> None:
    assert _told(_read(table(heads, *_cells("• {} ({})")))) == _TOLD


def test_what_is_done_alone_in_its_cell_loses_the_sign_of_its_list() -> None:
    rows = [["April", "• Rundvandring"], ["Maj", "▪ Utvärdera planen"]]
    result = structured(heading("Plan 2031"), heading("Åtgärder", 2), table(["Tid", "Åtgärd"], *rows))
    assert [one.action for one in result.document.activities] == ["Rundvandring", "Utvärdera planen"]


def test_lines_of_a_cell_go_on_with_the_bullet_above() -> None:
    cell = "• Prata om reglerna\ni alla klasser (klassläraren)\n• Byta låsen (vaktmästare)"
    result = structured(heading("Plan 2031"), heading("Åtgärder", 2), table(["Tid", "Åtgärd"], ["Maj", cell]))
    assert [one.action for one in result.document.activities] == [
        "Prata om reglerna i alla klasser",
        "Byta låsen",
    ]


def test_one_word_in_brackets_is_who_whatever_its_ending() -> None:
    rows = [["Maj", "Temavecka om kroppen (skolsköterska)"], ["Juni", "Öppet hus (barnsköterska)"]]
    result = structured(heading("Plan 2031"), heading("Åtgärder", 2), table(["Tid", "Åtgärd"], *rows))
    assert [one.responsible for one in result.document.activities] == ["skolsköterska", "barnsköterska"]


def test_months_over_deeper_bullets() -> None:
    blocks = [
        block
        for month, name in _MONTHS.items()
        for block in (bullet(name), *(bullet(f"{what} ({who})", 2) for what, who in _LISTED[month]))
    ]
    result = _read(*blocks)
    assert _told(result) == _TOLD
    assert not any(one.goal for one in result.document.activities)


def test_times_over_deeper_bullets_that_say_nothing_of_who() -> None:
    result = structured(
        heading("Handlingsplan 2031"),
        heading("Åtgärder", 2),
        *(bullet("Våren 2031:"), bullet("Utbilda vaktmästare", 2), bullet("Laga staketet", 2)),
        *(bullet("Kvartal 4 2031:"), bullet("Bjuda in grannar", 2)),
    )
    assert [(one.action, one.starts or one.ends) for one in result.document.activities] == [
        ("Utbilda vaktmästare", "2031-21"),
        ("Laga staketet", "2031-21"),
        ("Bjuda in grannar", "2031-10"),
    ]


def test_months_beside_what_is_told_of_nobody_are_no_activities() -> None:
    rows = [["Januari", "Många elever är borta (influensa)"], ["Maj", "Lugnare (efter proven)"]]
    assert not structured(
        heading("Plan 2031"), heading("Nuläge", 2), table(["Månad", "Läge"], *rows)
    ).document.activities
