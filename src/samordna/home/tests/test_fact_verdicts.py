"""How each fact of the coverage is judged, without a database."""

import json
from datetime import date
from typing import Any

import pytest
from django.utils import translation

from samordna.home.coverage.appointments import Appointment
from samordna.home.coverage.coordination_verdicts import coordination
from samordna.home.coverage.fact_verdicts import planning
from samordna.home.coverage.judged import Judged
from samordna.home.coverage.model import Fact, State, Verdict
from samordna.home.coverage.plan_facts import PlanFacts
from samordna.plandoc.checking import Rules
from samordna.plandoc.life_cycle import State as LifeState
from samordna.plandoc.schema import PlanDocument
from samordna.plans.documents import METADATA_FIELDS

TODAY = date(2025, 6, 1)


@pytest.fixture(autouse=True)
def _swedish() -> Any:
    with translation.override("sv"):
        yield


def facts(
    months: int = 12,
    reported: date | None = None,
    state: LifeState = LifeState.IN_FORCE,
    recorded: frozenset[str] = frozenset(),
    **lists: Any,
) -> PlanFacts:
    document = PlanDocument.model_validate(
        {
            "metadata": {"board": "Socialnämnden", **lists.pop("metadata", {})},
            **lists,
        }
    )
    content = document.model_dump(mode="json")
    parts = [(kind, one["id"], one) for kind in ("decisions", "conditions") for one in content[kind]]
    if "situation" in lists:
        parts.append(("situation", "", content["situation"]))
    judged = Judged(
        state=state,
        columns=tuple(content["metadata"][name] or "" for name in METADATA_FIELDS),
        parts=tuple(json.dumps({"kind": kind, "key": key, "data": data}) for kind, key, data in parts),
        recorded=recorded,
        reported=reported,
        hidden=frozenset(),
        today=TODAY,
        rules=Rules(revision_months=months),
    )
    return PlanFacts(1, 1, None, "", None, has_restricted=False, judged=judged)


def judged(fact: Fact, **values: Any) -> Verdict:
    return planning(facts(**values), whole=False)[fact]


COUNCIL = {
    "id": "decisions-1",
    "body": "Kommunfullmäktige",
    "kind": "council",
    "date": "2025-01-26",
    "section": "7",
}


@pytest.mark.parametrize("whole", [True, False])
def test_a_plan_that_the_council_has_adopted_needs_no_approval(whole: bool) -> None:
    found = planning(facts(decisions=[COUNCIL]), whole=whole)
    assert found[Fact.BOARD] == Verdict(State.NOT_NEEDED, "fullmäktige beslutar")
    assert found[Fact.COMMITTEE].state is State.IN_ORDER
    assert found[Fact.COMMITTEE].words.startswith("fullmäktige: 26 jan")


def test_the_councils_own_plan_awaits_the_council() -> None:
    found = planning(facts(metadata={"board": "Kommunfullmäktige"}), whole=True)
    assert found[Fact.COMMITTEE].state is State.MISSING
    assert found[Fact.COMMITTEE].words == "fullmäktige: beslut saknas"


def appointed(since: date | None = None, until: date | None = None, deputy: str = "") -> Appointment:
    return Appointment(1, 7, "Säkerhetssamordnare", None, since, until, deputy, None)


def test_nobody_appointed() -> None:
    found = coordination([], TODAY)
    assert found[Fact.COORDINATOR] == Verdict(State.MISSING, "ingen utsedd")
    assert found[Fact.DEPUTY].state == State.MISSING


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (LifeState.DRAFT, "förbereds"),
        (LifeState.IN_REVIEW, "förbereds"),
        (LifeState.WITH_BOARD, "hos kommunstyrelsen"),
    ],
)
def test_only_what_is_in_force_is_a_plan_that_is_valid(state: LifeState, words: str) -> None:
    assert judged(Fact.PLAN, state=state, metadata={"period_start": "2025"}) == Verdict(State.MISSING, words)


def test_a_draft_that_nobody_has_decided_on_awaits_no_decision_yet() -> None:
    found = judged(Fact.COMMITTEE, state=LifeState.DRAFT)
    assert found == Verdict(State.MISSING, "beslut saknas", follows=True, says_it=True)


@pytest.mark.parametrize(
    ("since", "until", "state"),
    [
        (None, None, State.IN_ORDER),
        (TODAY, TODAY, State.IN_ORDER),
        (date(2025, 6, 2), None, State.MISSING),
        (None, date(2025, 5, 31), State.MISSING),
    ],
)
def test_an_appointment_counts_from_its_first_day_to_its_last(
    since: date | None, until: date | None, state: State
) -> None:
    assert coordination([appointed(since, until)], TODAY)[Fact.COORDINATOR].state == state


def test_the_gap_between_two_coordinators_says_when_the_next_begins() -> None:
    found = coordination([appointed(date(2025, 8, 1)), appointed(None, date(2025, 4, 30))], TODAY)
    assert "1 aug 2025" in found[Fact.COORDINATOR].words


def test_a_coordinator_without_deputy() -> None:
    assert coordination([appointed()], TODAY)[Fact.DEPUTY].state == State.MISSING
    assert coordination([appointed(deputy="Enhetschef")], TODAY)[Fact.DEPUTY] == Verdict(
        State.IN_ORDER, "Enhetschef"
    )


def test_what_has_no_plan_lacks_everything_that_a_plan_holds() -> None:
    found = planning(None, whole=False)
    assert {verdict.state for verdict in found.values()} == {State.MISSING}
    assert [fact for fact, verdict in found.items() if not verdict.follows] == [Fact.PLAN]


@pytest.mark.parametrize(
    ("start", "end", "state"),
    [
        ("2025", "2026", State.IN_ORDER),
        ("2024", "2025-05-31", State.LATE),
        ("2024", "2025-06-01", State.IN_ORDER),
        ("2025-07", "2026", State.NOT_DUE),
        (None, None, State.IN_ORDER),
    ],
)
def test_a_plan_holds_for_its_period(start: str | None, end: str | None, state: State) -> None:
    assert judged(Fact.PLAN, metadata={"period_start": start, "period_end": end}).state == state


@pytest.mark.parametrize(
    ("decision", "state"),
    [
        ({"date": "2025-03-01", "section": "12"}, State.IN_ORDER),
        ({"date": "2025-03-01"}, State.MISSING),
        ({"section": "12"}, State.MISSING),
        ({"date": "2025-03-01", "section": "12", "outcome": "returned"}, State.MISSING),
        ({"date": "2025-09-01", "section": "12"}, State.NOT_DUE),
    ],
)
def test_a_decision_is_complete_and_taken(decision: dict[str, str], state: State) -> None:
    assert judged(Fact.COMMITTEE, decisions=[{"kind": "committee", **decision}]).state == state


def test_the_last_of_several_decisions_counts() -> None:
    decisions = [
        {"kind": "committee", "date": "2025-04-01", "section": "30"},
        {"kind": "committee", "date": "2025-02-01", "section": "9", "outcome": "returned"},
    ]
    assert judged(Fact.COMMITTEE, decisions=decisions) == Verdict(
        State.IN_ORDER, "1 apr 2025 §\N{NO-BREAK SPACE}30", date(2025, 4, 1)
    )


def test_a_paragraph_written_with_its_sign_has_it_once() -> None:
    for written, shown in (("§ 30", "§ 30"), ("30", "§ 30"), ("§§ 3–4", "§§ 3–4")):
        decisions = [{"kind": "committee", "date": "2025-04-01", "section": written}]
        words = judged(Fact.COMMITTEE, decisions=decisions).words
        assert words.replace("\N{NO-BREAK SPACE}", " ") == f"1 apr 2025 {shown}"


COMMITTEE = {"kind": "committee", "date": "2025-03-01", "section": "12"}
BOARD = {"kind": "executive_board", "date": "2025-04-01", "section": "3"}


NOT_RECORDED = "står i texten men är inte infört"


@pytest.mark.parametrize(
    ("state", "committee", "board"),
    [
        (LifeState.DRAFT, NOT_RECORDED, NOT_RECORDED),
        (LifeState.IN_REVIEW, NOT_RECORDED, NOT_RECORDED),
        (LifeState.WITH_COMMITTEE, NOT_RECORDED, NOT_RECORDED),
        (LifeState.DECIDED, "", NOT_RECORDED),
        (LifeState.WITH_BOARD, "", NOT_RECORDED),
        (LifeState.IN_FORCE, "", ""),
    ],
)
def test_a_decision_that_only_the_text_tells_of_is_not_in_order(
    state: LifeState, committee: str, board: str
) -> None:
    found = planning(facts(state=state, decisions=[COMMITTEE, BOARD]), whole=False)
    for fact, words in ((Fact.COMMITTEE, committee), (Fact.BOARD, board)):
        assert (found[fact].state is State.MISSING, found[fact].words == NOT_RECORDED) == (bool(words),) * 2


def test_what_the_text_of_a_draft_tells_is_recorded_in_one_place() -> None:
    found = planning(facts(state=LifeState.DRAFT, decisions=[COMMITTEE, BOARD]), whole=False)
    assert [found[fact].follows for fact in (Fact.COMMITTEE, Fact.BOARD)] == [False, True]
    whole = planning(facts(state=LifeState.DRAFT, decisions=[BOARD]), whole=True)
    assert (whole[Fact.BOARD].words, whole[Fact.BOARD].follows) == (NOT_RECORDED, False)


def test_a_decision_recorded_before_the_plan_was_taken_back_is_asked_for_anew() -> None:
    decisions = [{**COMMITTEE, "id": "d1"}, {**BOARD, "id": "d2", "outcome": "returned"}]
    back = facts(state=LifeState.DRAFT, recorded=frozenset({"d1", "d2"}), decisions=decisions)
    found = planning(back, whole=False)
    assert (found[Fact.COMMITTEE].words, found[Fact.COMMITTEE].follows) == ("ska fattas på nytt", True)
    assert found[Fact.BOARD].words.startswith("återremitterad")


def test_a_draft_is_neither_followed_up_nor_revised() -> None:
    metadata = {"period_start": "2023", "next_revision": "2024", "first_follow_up": "T1 2024"}
    found = planning(facts(state=LifeState.DRAFT, metadata=metadata), whole=False)
    for fact in (Fact.FOLLOW_UP, Fact.REVISION):
        assert found[fact] == Verdict(State.MISSING, "gäller inte än", follows=True, says_it=True)


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({"decisions": [COMMITTEE, BOARD]}, State.IN_ORDER),
        ({"decisions": [COMMITTEE]}, State.MISSING),
        ({"decisions": []}, State.MISSING),
        ({"decisions": [COMMITTEE, {**BOARD, "date": "2025-02-01"}]}, State.MISSING),
        ({"decisions": [COMMITTEE, {**BOARD, "outcome": "returned"}]}, State.MISSING),
        ({"decisions": [COMMITTEE, {**BOARD, "outcome": "approved_on_conditions"}]}, State.MISSING),
        ({"decisions": [COMMITTEE, BOARD], "conditions": [{"text": "Mer om skolan"}]}, State.MISSING),
        (
            {"decisions": [COMMITTEE, BOARD], "conditions": [{"text": "Mer om skolan", "answer": "Se 3.2"}]},
            State.IN_ORDER,
        ),
    ],
)
def test_the_approval_comes_after_the_committee_and_with_every_condition_answered(
    values: dict[str, Any], state: State
) -> None:
    assert judged(Fact.BOARD, **values).state == state


def test_the_executive_boards_own_plan_needs_no_committee() -> None:
    metadata = {"board": "Kommunstyrelsen"}
    assert judged(Fact.COMMITTEE, metadata=metadata).state == State.NOT_NEEDED
    assert judged(Fact.BOARD, metadata=metadata, decisions=[BOARD]).state == State.IN_ORDER


@pytest.mark.parametrize(
    ("stated", "months", "state"),
    [
        ("2024-07", 12, State.IN_ORDER),
        ("2024-05-31", 12, State.LATE),
        ("2024-05-31", 24, State.IN_ORDER),
        ("2026", 12, State.MISSING),
        (None, 12, State.MISSING),
    ],
)
def test_a_situation_picture_is_as_fresh_as_the_municipality_says(
    stated: str | None, months: int, state: State
) -> None:
    assert judged(Fact.SITUATION, months=months, situation={"date": stated}).state == state


@pytest.mark.parametrize(
    ("metadata", "reported", "state"),
    [
        ({"adopted": "2025-03-01"}, date(2025, 5, 14), State.IN_ORDER),
        ({"adopted": "2022-03-01"}, date(2024, 5, 14), State.LATE),
        ({"adopted": "2025-03-01"}, None, State.NOT_DUE),
        ({"adopted": "2025-03-01", "first_follow_up": "T1 2025"}, None, State.MISSING),
        ({"adopted": "2025-03-01", "first_follow_up": "Verksamhetsberättelse 2025"}, None, State.NOT_DUE),
        ({"adopted": "2024-03-01"}, None, State.MISSING),
        ({}, None, State.MISSING),
    ],
)
def test_a_follow_up_is_due_when_the_plan_or_the_municipality_says(
    metadata: dict[str, str], reported: date | None, state: State
) -> None:
    assert judged(Fact.FOLLOW_UP, metadata=metadata, reported=reported).state == state


@pytest.mark.parametrize(
    ("metadata", "state", "day"),
    [
        ({"adopted": "2025-03-01"}, State.NOT_DUE, date(2026, 3, 1)),
        ({"adopted": "2025-03-01", "next_revision": "T2 2025"}, State.NOT_DUE, date(2025, 8, 31)),
        ({"adopted": "2025-03-01", "next_revision": "T1 2027"}, State.NOT_DUE, date(2026, 3, 1)),
        ({"adopted": "2024-03-01"}, State.LATE, date(2025, 3, 1)),
        ({"adopted": "2022-03-01"}, State.LATE, date(2023, 3, 1)),
        ({"next_revision": "2025-05"}, State.LATE, date(2025, 5, 31)),
        ({"next_revision": "senare"}, State.MISSING, None),
        ({}, State.MISSING, None),
    ],
)
def test_the_revision_is_due_by_the_first_of_plan_rule_and_law(
    metadata: dict[str, str], state: State, day: date | None
) -> None:
    found = judged(Fact.REVISION, metadata=metadata)
    assert (found.state, found.day) == (state, day)


def test_the_laws_limit_is_told_apart_from_the_municipalitys() -> None:
    assert "lag" not in judged(Fact.REVISION, metadata={"adopted": "2024-03-01"}).words
    assert "lag" in judged(Fact.REVISION, metadata={"adopted": "2022-03-01"}).words
