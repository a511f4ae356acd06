"""Rows across a table that are neither activities nor goals: sums among bands, and what stands over rows with their own goals."""

import pytest

from samordna.plandoc.reading.blocks import Why
from samordna.plandoc.reading.interpret.tests.making import heading, structured, table
from samordna.plandoc.reading.result import ReadResult

_DEEDS = ("Vandra i parken", "Utbilda personal", "Öva larmväg", "Ta fram en rutin")
_WALK, _TRAIN, _DRILL, _ROUTINE = ([deed, "Polisen", "maj 2026", "100"] for deed in _DEEDS)
_SAFE, _READY = "Trygga torg", "God beredskap"


def _read(head: list[str], *rows: list[str]) -> ReadResult:
    return structured(heading("Handlingsplan"), heading("Åtgärder", 2), table(head, *rows))


def _without_goals(*last: list[str], between: list[list[str]]) -> ReadResult:
    bands = ([f"Mål {number}: {goal}", "", "", ""] for number, goal in ((1, _SAFE), (2, _READY)))
    first, second = bands
    head = ["Aktivitet", "Ansvarig", "Klar", "Kostnad"]
    return _read(head, first, _WALK, _TRAIN, *between, second, _DRILL, _ROUTINE, *last)


def _with_goals(across: str, *, last: list[list[str]]) -> ReadResult:
    head = ["Mål", "Aktivitet", "Ansvarig", "Klar", "Kostnad"]
    above = [[_SAFE, *_WALK], ["", *_TRAIN], [across, "", "", "", ""]]
    return _read(head, *above, [_READY, *_DRILL], ["", *_ROUTINE], *last)


def _sums(result: ReadResult) -> list[str]:
    return [left.text for left in result.left_out if left.why is Why.SUM]


@pytest.mark.parametrize(
    "row",
    [
        ["Summa", "", "", "400"],
        ["", "", "Summa", "400"],
        ["Kostnad totalt", "", "", "400"],
        ["Totalt 2026", "", "", ""],
        ["Budget summa:", "", "", "400 tkr"],
    ],
)
def test_a_sum_among_bands_is_left_out_wherever_it_stands(row: list[str]) -> None:
    below, between = _without_goals(row, between=[]), _without_goals(between=[row])
    for result in (below, between):
        assert [one.action for one in result.document.activities] == list(_DEEDS)
        assert [one.goal for one in result.document.activities] == [_SAFE, _SAFE, _READY, _READY]
        assert _sums(result) == [" | ".join(filter(None, row))]
        assert "|" not in result.document.sections[0].text


def test_a_row_that_says_more_than_a_sum_is_not_left_out_as_one() -> None:
    row = ["Summa för utbildning av all personal", "", "", "400"]
    assert _sums(_without_goals(between=[row])) == []


@pytest.mark.parametrize(
    "across", ["Gemensamt med andra förvaltningar", "Hela kommunen", "Insatser på natten"]
)
def test_what_stands_over_rows_with_goals_of_their_own_is_in_their_comment(across: str) -> None:
    result = _with_goals(across, last=[])
    told = [(one.goal, one.comment) for one in result.document.activities]
    assert told == [(_SAFE, None), (_SAFE, None), (_READY, across), (_READY, across)]
    assert [across in flag.what for flag in result.flags] == [True]
    assert result.document.sections[0].text == "{{activities}}"


def test_it_holds_until_the_next_row_across() -> None:
    later = [["Hela kommunen", "", "", "", ""], ["Trygga hem", "Ringa på", "Polisen", "juni 2026", "5"]]
    comments = [one.comment for one in _with_goals("Gemensamt", last=later).document.activities]
    assert comments == [None, None, "Gemensamt", "Gemensamt", "Hela kommunen"]
