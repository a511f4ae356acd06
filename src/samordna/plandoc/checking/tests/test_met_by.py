"""What the act asks of the municipality as a whole may be met for a committee's plan by what the municipality has."""

import pytest

from samordna.plandoc.checking import CheckOutcome, MetBy, Report, check, met_by_plan, registry
from samordna.plandoc.checking.meeting import Meets, nothing_meets
from samordna.plandoc.checking.tests.factories import TODAY, good_plan
from samordna.plandoc.schema import PlanDocument, Situation
from samordna.plandoc.vocabulary import Text

ASKED = ["G9", "G10", "G11", "G14", "G15", "L1", "L2", "L3", "L4", "L5", "V6"]


def committees_plan() -> PlanDocument:
    """A plan that has nothing of its own of what the act asks the municipality for."""
    plan = good_plan()
    plan.council, plan.agreements, plan.metadata.council_report = None, [], None
    plan.situation = Situation()
    del plan.sections[1]
    plan.sections[0].text = "Arbetet värnar demokratin och de mänskliga rättigheterna."
    del plan.coordinator_tasks[1:]
    return plan


def general_plan() -> PlanDocument:
    plan = good_plan()
    plan.metadata.title, plan.metadata.board = "Brottsförebyggande plan", "Kommunstyrelsen"
    return plan


def report(plan: PlanDocument, meets: Meets = nothing_meets) -> Report:
    return check(plan, today=TODAY, meets=meets)


def test_only_what_the_act_asks_the_municipality_for_can_be_met() -> None:
    assert [one.code for one in registry().values() if one.asks_municipality] == ASKED
    everything: Meets = lambda _code: MetBy(Text("något", "something"))  # noqa: E731
    met = [one.code for one in report(committees_plan(), everything).findings if one.met_by]
    assert met == ASKED


@pytest.mark.parametrize("code", ASKED)
def test_a_committees_plan_is_met_by_the_general_one(code: str) -> None:
    alone = report(committees_plan()).of([code])[0]
    assert alone.outcome is CheckOutcome.FAILS
    under = report(committees_plan(), met_by_plan(general_plan(), address="/plan/", today=TODAY)).of([code])[
        0
    ]
    assert under.outcome is CheckOutcome.MET_BY
    assert under.met_by == MetBy(
        Text(
            "kommunens plan ”Brottsförebyggande plan”, beslutad 20 januari 2026",
            "the municipality's plan “Brottsförebyggande plan”, decided 20 January 2026",
        ),
        "/plan/",
    )
    assert under.explanation.sv.startswith(alone.explanation.sv)
    assert under.explanation.sv.endswith(f"Kravet möts av {under.met_by.name.sv}.")


def test_a_general_plan_meets_only_what_is_in_order_in_it() -> None:
    general = general_plan()
    general.agreements[0].areas = None
    outcomes = {
        one.code: one.outcome
        for one in report(committees_plan(), met_by_plan(general, today=TODAY)).of(ASKED)
    }
    assert outcomes.pop("G10") is CheckOutcome.FAILS
    assert set(outcomes.values()) == {CheckOutcome.MET_BY}


def test_a_plan_for_the_whole_municipality_leans_on_nothing() -> None:
    plan = committees_plan()
    plan.metadata.board = "Kommunstyrelsen"
    assert not any(one.met_by for one in report(plan, met_by_plan(general_plan(), today=TODAY)).findings)


def test_what_a_plan_has_itself_is_in_order_and_nobody_is_asked() -> None:
    def refused(code: str) -> MetBy | None:
        raise AssertionError(code)

    assert {one.outcome for one in report(good_plan(), refused).of(ASKED)} == {CheckOutcome.OK}


def test_a_report_tells_what_is_met_and_is_what_it_was_where_nothing_is() -> None:
    alone, under = report(committees_plan()), report(committees_plan(), met_by_plan(general_plan()))
    assert "met_by" not in alone.to_json()["summary"]
    assert not any("met_by" in one for one in alone.to_json()["findings"])
    told = under.to_json("en")
    assert told["summary"]["met_by"] == len(ASKED)
    assert sum(told["summary"].values()) == len(told["findings"])  # type: ignore[arg-type]
    (council,) = (one for one in told["findings"] if one["code"] == "G9")
    assert council["outcome"] == "met_by"
    assert council["met_by"]["address"] is None
    assert "Describe the council" not in council["explanation"]
