"""Columns of areas: the goal of their rows only where nothing above them names one."""

import pytest

from samordna.plandoc.reading.blocks import Block
from samordna.plandoc.reading.interpret.tests.making import bullet, heading, paragraph, structured, table

_HEAD = ["Område", "Åtgärd", "Ansvarig", "Klart"]
_ROWS = ["Skola", "Utbilda personal", "Rektor", "2031"], ["Fritid", "Öppna gården", "Fritidschef", "2031"]


def _told(*blocks: Block) -> list[tuple[str | None, str | None]]:
    result = structured(heading("Åtgärder"), *blocks)
    assert result.coverage == 1
    assert not result.flags
    return [(one.goal, one.comment) for one in result.document.activities]


@pytest.mark.parametrize(
    "over",
    [
        heading("Mål 1: Fler unga ska trivas", 2),
        heading("Huvudmål 1: Fler unga ska trivas", 2),
        paragraph("Mål för platsen: Fler unga ska trivas"),
        paragraph("Mål för det lokala arbetet: Fler unga ska trivas"),
    ],
)
def test_areas_give_way_to_a_goal_named_above_the_table(over: Block) -> None:
    unknown = [("Fler unga ska trivas", "Område: Skola"), ("Fler unga ska trivas", "Område: Fritid")]
    result = structured(heading("Åtgärder"), over, table(_HEAD, *_ROWS))
    assert [(one.goal, one.comment) for one in result.document.activities] == unknown
    assert not any("läst som mål" in flag.what for flag in result.flags)


def test_areas_give_way_to_a_goal_in_a_row_across_the_table() -> None:
    result = structured(
        heading("Åtgärder"), table(_HEAD, ["Mål 1: Fler unga ska trivas", "", "", ""], *_ROWS)
    )
    told = [(one.goal, one.comment) for one in result.document.activities]
    assert told == [("Fler unga ska trivas", "Område: Skola"), ("Fler unga ska trivas", "Område: Fritid")]


def test_areas_give_way_to_a_row_across_that_states_how_things_are_to_be() -> None:
    result = structured(heading("Åtgärder"), table(_HEAD, ["Unga ska få stöd i tid", "", "", ""], *_ROWS))
    told = [(one.goal, one.comment) for one in result.document.activities]
    assert told == [("Unga ska få stöd i tid", "Område: Skola"), ("Unga ska få stöd i tid", "Område: Fritid")]


def test_a_goal_in_the_first_cell_is_no_rest_of_the_row_above() -> None:
    goals = (["Mål 1: Fler unga ska trivas", "", "", ""], ["Mål 2: Färre ska slåss", "", "", ""])
    for area in ("Område", "Tema"):
        rows = table([area, *_HEAD[1:]], goals[0], _ROWS[0], goals[1], _ROWS[1])
        plan = structured(heading("Åtgärder"), rows).document
        assert [one.goal for one in plan.activities] == ["Fler unga ska trivas", "Färre ska slåss"]


def test_goals_of_their_own_do_not_give_way() -> None:
    rows = ["Alla elever ska känna sig trygga", *_ROWS[0][1:]], ["Fler ska läsa", *_ROWS[1][1:]]
    told = _told(heading("Mål 1: Fler unga ska trivas", 2), table(["Mål", *_HEAD[1:]], *rows))
    assert told == [("Alla elever ska känna sig trygga", None), ("Fler ska läsa", None)]


def test_what_only_looks_like_a_verb_makes_no_deed_of_a_bullet() -> None:
    result = structured(
        heading("Så har planen tagits fram"),
        paragraph("Platserna valdes efter tre kriterier:"),
        bullet("många anmälda brott"),
        bullet("hög otrygghet enligt boende"),
        bullet("flera aktörer som kan påverka platsen"),
        heading("Åtgärder"),
        table(_HEAD[1:], _ROWS[0][1:]),
    )
    assert [one.action for one in result.document.activities] == ["Utbilda personal"]


@pytest.mark.parametrize(
    "often",
    [
        *("1 gång/år", "2 ggr per läsår", "1 gång/tertial", "en gång per halvår", "läsårsvis"),
        *("sista torsdagen i månaden", "första måndagen i varje månad", "första tisdagen varje månad"),
    ],
)
def test_what_comes_round_goes_on(often: str) -> None:
    result = structured(heading("Åtgärder"), table(_HEAD[1:], ["Hålla anhörigcafé", "Enhetschef", often]))
    assert [one.ongoing for one in result.document.activities] == [True]


def test_areas_stay_the_goals_below_mere_names_of_places() -> None:
    result = structured(
        heading("Åtgärder"),
        heading("Norra Ängby", 2),
        table(_HEAD, *_ROWS),
        heading("Södra Ängby", 2),
        table(_HEAD, ["Skola", "Bjuda in föräldrar", "Rektor", "2031"]),
    )
    assert [one.goal for one in result.document.activities] == ["Skola", "Fritid", "Skola"]
