"""Months of a calendar in which nothing is planned, rows that a form numbered in vain, and headings that name no goal."""

import pytest

from samordna.plandoc.labels import title_of
from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, structured, table
from samordna.plandoc.schema import Activity

_HEAD = ["Månad", "Aktivitet", "Ansvarig"]
_ROWS = (["Januari", "Uppdatera lägesbilden", "Säkerhetschefen"], ["Mars", "Ordna föräldramöte", "Rektor"])


@pytest.mark.parametrize(
    "nothing",
    [
        "",
        "-",
        "Inget planerat",
        "Ingen aktivitet",
        "Sommaruppehåll",
        "(semester – inget planerat)",
        "– Ledigt –",
    ],
)
def test_a_month_with_nothing_planned_is_no_activity(nothing: str) -> None:
    grid = table(_HEAD, _ROWS[0], ["Februari", nothing, ""], _ROWS[1])
    found = structured(heading("Årskalender 2026"), grid)
    assert [one.action for one in found.document.activities] == [
        "Uppdatera lägesbilden",
        "Ordna föräldramöte",
    ]
    assert (found.flags, [one.why for one in found.left_out].count(Why.NOTHING_PLANNED)) == ([], 1)


_PLANNED = (["1", "Utbilda personalen", "HR-chef", "2027-05"], ["2", "Ta fram en rutin", "Rektor", "2027-06"])


@pytest.mark.parametrize(
    ("more", "filled", "empty"),
    [
        ([], [], []),
        (["Status"], ["Pågår"], ["Ej påbörjad"]),
        (["Riskvärde", "Kostnad"], ["6", "10 tkr"], ["0", "0 kr"]),
        (["Mål"], ["Trygga skolor"], ["–"]),
    ],
    ids=["numbers", "status to begin with", "worked out", "dash"],
)
def test_a_row_that_a_form_only_numbered_is_no_activity(
    more: list[str], filled: list[str], empty: list[str]
) -> None:
    rows = [*([*row, *filled] for row in _PLANNED), *([number, "", "", "", *empty] for number in ("3", "4."))]
    found = structured(heading("Plan 2027"), table(["Nr", "Åtgärd", "Ansvarig", "Klart", *more], *rows))
    assert [one.action for one in found.document.activities] == ["Utbilda personalen", "Ta fram en rutin"]
    assert [one.why for one in found.left_out].count(Why.NOTHING_PLANNED) == 2
    assert not [flag for flag in found.flags if "saknar" in flag.what]


def test_a_number_where_what_is_done_would_stand_is_no_activity() -> None:
    rows = [[f"{number}. {action}", *rest] for number, action, *rest in _PLANNED]
    found = structured(heading("Plan 2027"), table(["Åtgärd", "Ansvarig", "Klart"], *rows, ["3.", "", ""]))
    assert len(found.document.activities) == len(_PLANNED)


def test_a_numbered_row_with_who_or_what_it_costs_is_asked_about() -> None:
    head = ["Nr", "Åtgärd", "Ansvarig", "Klart", "Kostnad"]
    rows = [[*row, "10 tkr"] for row in _PLANNED]
    found = structured(
        heading("Plan 2027"), table(head, *rows, ["3", "", "Rektor", "", ""], ["4", "", "", "", "5 tkr"])
    )
    assert [one.action for one in found.document.activities][2:] == ["", ""]


def test_a_row_that_says_who_and_not_what_is_asked_about() -> None:
    found = structured(heading("Årskalender 2026"), table(_HEAD, *_ROWS, ["April", "", "Rektor"]))
    assert [flag.what for flag in found.flags] == ["Raden saknar aktivitet. Beskriv vad som ska göras."]
    assert title_of("activities", found.document.activities[2]) == "aktiviteten utan text"
    assert title_of("activities", Activity(id="activities-3", action=""), "en") == "activity without text"


@pytest.mark.parametrize(
    "name", ["Samverkan", "Samverkan med polis och skola", "Kommunikation", "Information till personalen"]
)
def test_chapters_of_collaboration_and_information_are_no_goals(name: str) -> None:
    deeds = ("Starta kvällsgrupp (Enhetschefen, maj 2026)", "Utbilda ledare (Fritidschefen, juni 2026)")
    both = (heading(name, 2), bullet(deeds[0]), heading("Ungas trygghet", 2), bullet(deeds[1]))
    plan = structured(heading("Handlingsplan 2026"), *both).document
    assert [one.text for one in plan.goals] == ["Ungas trygghet"]
    assert [one.goal for one in plan.activities] == [None, "Ungas trygghet"]
