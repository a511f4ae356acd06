"""The chain that a plan's own words tie, and what hangs loose in it."""

from decimal import Decimal
from typing import Any

import pytest

from samordna.plandoc.chain import (
    Chain,
    LooseKind,
    Ties,
    chain_of,
    figure,
    indicator_of,
    loose_ends,
    number_in,
)
from samordna.plandoc.schema import PlanDocument

NET = {"id": "problems-1", "title": "Rekrytering på nätet", "causes": "Slutna grupper"}
SCHOOL = {"id": "problems-2", "title": "Oro i skolan", "priority": 1, "causes": "Få vuxna"}
KNOWN = {
    "id": "goals-1",
    "text": "Föräldrar känner till nätmiljöerna",
    "indicator": "Andel",
    "baseline": "40",
    "target": "60",
}


def plan(**lists: Any) -> Ties:
    return Ties.of(PlanDocument.model_validate(lists))


def told(chain: Chain) -> list[Any]:
    """The chain as words: each problem with its goals and their activities."""
    return [
        (
            branch.problem and branch.problem.words,
            [(one.goal and one.goal.words, [a.action for a in one.activities]) for one in branch.strands],
        )
        for branch in chain.branches
    ]


def loose(ties: Ties) -> dict[LooseKind, list[str]]:
    return {one.kind: [place for _item, place in one.items] for one in loose_ends(ties)}


def test_activities_tie_goals_to_problems() -> None:
    chain = chain_of(
        plan(
            problems=[NET, SCHOOL],
            goals=[KNOWN],
            activities=[
                {"action": "Kvällar", "problem": "problems-1", "goal": "goals-1"},
                {"action": "Kurs", "problem": "Rekrytering på nätet; oro i skolan", "goal": KNOWN["text"]},
                {"action": "Vandring", "problem": "Oro i skolan"},
            ],
        )
    )
    goal = KNOWN["text"]
    assert told(chain) == [
        ("Oro i skolan", [(goal, ["Kurs"]), (None, ["Vandring"])]),
        ("Rekrytering på nätet", [(goal, ["Kvällar", "Kurs"])]),
    ]
    assert [one.action for one in chain.activities()] == ["Kurs", "Vandring", "Kvällar"]


def test_what_answers_no_problem_stands_last() -> None:
    ties = plan(
        problems=[NET], goals=[KNOWN], activities=[{"action": "Kurs"}, {"action": "Råd", "goal": "Trygghet"}]
    )
    assert told(chain_of(ties)) == [
        ("Rekrytering på nätet", []),
        (None, [("Trygghet", ["Råd"]), (None, ["Kurs"]), (KNOWN["text"], [])]),
    ]
    assert chain_of(plan()) == Chain()


def test_words_that_the_plan_lists_nowhere_are_a_problem_and_a_goal_of_their_own() -> None:
    ties = plan(
        activities=[
            {"action": action, "problem": "Oro i centrum", "goal": words}
            for action, words in (("Kurs", "Fler vuxna ute"), ("Råd", "fler  vuxna ute"))
        ]
    )
    assert told(chain_of(ties)) == [("Oro i centrum", [("Fler vuxna ute", ["Kurs", "Råd"])])]
    assert loose(ties) == {}


def test_what_is_hidden_is_left_out_and_taken_for_no_words() -> None:
    ties = plan(
        problems=[NET, SCHOOL],
        goals=[KNOWN],
        activities=[
            {"id": "a", "action": "Kurs", "problem": "Oro i skolan", "goal": "goals-1"},
            {"id": "b", "action": "Hemlig", "problem": "problems-1", "goal": "goals-1"},
        ],
    )
    assert told(chain_of(ties, {"problems-2", "b"})) == [
        ("Rekrytering på nätet", []),
        (None, [(KNOWN["text"], ["Kurs"])]),
    ]


def test_each_loose_end_has_its_place() -> None:
    ties = plan(
        problems=[{**NET, "causes": " "}, SCHOOL],
        goals=[
            {"id": "goals-1", "text": "Fler vuxna på stan"},
            {"id": "goals-2", "text": "Tidig upptäckt", "indicator": "Antal samtal"},
        ],
        activities=[
            {"id": "activities-1", "action": "Kurs", "problem": "problems-9", "goal": "Något helt annat"},
            {"id": "activities-2", "action": "Råd", "problem": "Oro i skolan", "indicator": "Antal"},
            {"id": "activities-3", "action": "Ring", "goal": "goals-2"},
        ],
    )
    assert loose(ties) == {
        LooseKind.GONE: ["activities/activities-1.problem"],
        LooseKind.UNLISTED: ["activities/activities-1.goal"],
        LooseKind.PROBLEM_WITHOUT_ACTIVITY: ["activities"],
        LooseKind.PROBLEM_WITHOUT_GOAL: ["activities/activities-2.goal"],
        LooseKind.PROBLEM_WITHOUT_CAUSE: ["problems/problems-1.causes"],
        LooseKind.GOAL_WITHOUT_ACTIVITY: ["activities"],
        LooseKind.GOAL_WITHOUT_PROBLEM: ["activities/activities-3.problem"],
        LooseKind.GOAL_WITHOUT_INDICATOR: ["goals/goals-1.indicator"],
        LooseKind.ACTIVITY_WITHOUT_PROBLEM: ["activities/activities-3.problem"],
        LooseKind.ACTIVITY_WITHOUT_GOAL: ["activities/activities-2.goal"],
        LooseKind.INDICATOR_WITHOUT_BASELINE: ["goals/goals-2.baseline", "activities/activities-2.baseline"],
        LooseKind.INDICATOR_WITHOUT_TARGET: ["goals/goals-2.target"],
    }


@pytest.mark.parametrize(
    ("own", "baseline", "target"), [("andel.", "40", "60"), ("Antal möten", "", ""), (None, None, None)]
)
def test_an_activity_measured_as_its_goal_has_the_goals_baseline_and_target(
    own: str | None, baseline: str | None, target: str | None
) -> None:
    ties = plan(goals=[KNOWN], activities=[{"action": "Kurs", "goal": "goals-1", "indicator": own}])
    [strand] = chain_of(ties).branches[0].strands
    found = indicator_of(strand.activities[0], strand.goal)
    assert (found and found.baseline, found and found.target) == (baseline, target)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("40 procent (2024)", "40"),
        ("ca 12,5 %", "12.5"),
        ("1 200 elever", "1200"),
        ("−3", "-3"),
        ("2025", None),
        ("12 av 30", None),
        ("inget", None),
        (None, None),
    ],
)
def test_the_one_number_of_a_text(text: str | None, number: str | None) -> None:
    assert number_in(text) == (Decimal(number) if number else None)


def test_a_number_as_it_is_shown() -> None:
    assert [figure(Decimal(one)) for one in ("12.5000", "1200.0000", "0")] == ["12,5", "1200", "0"]
