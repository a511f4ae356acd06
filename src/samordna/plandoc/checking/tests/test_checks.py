"""Every check on a plan that passes it, one that fails it and, where there is one, one it does not apply to."""

from importlib import import_module

import pytest

from samordna.plandoc.checking import CheckOutcome, Finding, Rules, check, registry
from samordna.plandoc.checking.lacks import lack_of
from samordna.plandoc.checking.registry import check_for
from samordna.plandoc.checking.tests.cases import FAILING, NOT_APPLICABLE, PASSING, Change, put
from samordna.plandoc.checking.tests.factories import DEMANDS, TODAY, good_plan
from samordna.plandoc.guard import Hit, HitKind
from samordna.plandoc.schema import PlanDocument

CODES = (
    [f"G{n}" for n in range(1, 16)]
    + [f"D{n}" for n in range(1, 4)]
    + [f"L{n}" for n in range(1, 11)]
    + [f"V{n}" for n in range(1, 7)]
    + [f"A{n}" for n in range(1, 10)]
    + ["T1", "K1", "H1", "H2", "H3", "H4", "H5", "R1", "R2", "P1", "M1", "M2"]
)


def finding(plan: PlanDocument, code: str) -> Finding:
    report = check(plan, today=TODAY, rules=Rules(), demands=DEMANDS)
    return next(f for f in report.findings if f.code == code)


def changed(change: Change) -> PlanDocument:
    plan = good_plan()
    change(plan)
    return plan


def test_the_registry_holds_every_check_of_the_domain_in_order() -> None:
    assert list(registry()) == CODES


def test_two_checks_cannot_have_one_code() -> None:
    first = registry()["G1"]
    again = check_for(
        "G1", first.severity, title=first.title, source=first.source, mend=first.mend, where=first.where
    )
    with pytest.raises(ValueError, match="two checks are called G1"):
        again(first.judge)
    assert registry()["G1"] is first


def test_a_check_is_given_back_as_it_was_written() -> None:
    for one in registry().values():
        assert getattr(import_module(one.judge.__module__), one.judge.__name__) is one.judge


def test_a_good_plan_passes_everything() -> None:
    report = check(good_plan(), today=TODAY, demands=DEMANDS)
    assert [(f.code, f.explanation.sv) for f in report.findings if f.outcome is not CheckOutcome.OK] == []
    assert report.summary == {"errors": 0, "warnings": 0, "ok": len(CODES), "not_applicable": 0}


def test_a_check_says_of_what_is_nowhere_no_more_than_that_it_was_not_found_in_the_plan() -> None:
    report = check(PlanDocument(), today=TODAY)
    failing = [f for f in report.findings if f.outcome is CheckOutcome.FAILS]
    assert {f.code for f in failing} >= {"G2", "G9", "D3", "L4", "L5", "V3", "A1", "H4", "R1", "P1"}
    for one in failing:
        assert one.explanation.sv.startswith("Hittades inte i planen: "), one.code
        assert one.explanation.en.startswith("Not found in the plan: "), one.code


def test_without_an_alarm_route_there_are_no_steps_to_mend() -> None:
    one = finding(changed(put("alarm_routes", [])), "R1")
    assert one.mend.sv.startswith("Lägg till larmvägen")
    assert lack_of(one).sv == "Saknas: en larmväg"


@pytest.mark.parametrize(
    ("code", "name", "change", "where"), FAILING, ids=[f"{c[0]}-{c[1]}" for c in FAILING]
)
def test_fails(code: str, name: str, change: Change, where: str) -> None:
    result = finding(changed(change), code)
    assert result.outcome is CheckOutcome.FAILS, name
    assert result.where == where


@pytest.mark.parametrize(("code", "change"), NOT_APPLICABLE, ids=[c[0] for c in NOT_APPLICABLE])
def test_does_not_apply(code: str, change: Change) -> None:
    assert finding(changed(change), code).outcome is CheckOutcome.NOT_APPLICABLE


@pytest.mark.parametrize(("code", "name", "change"), PASSING, ids=[f"{c[0]}-{c[1]}" for c in PASSING])
def test_passes(code: str, name: str, change: Change) -> None:
    result = finding(changed(change), code)
    assert result.outcome is CheckOutcome.OK, (name, result.explanation.sv)


def test_no_check_is_without_a_case_that_makes_it_fail() -> None:
    assert {case[0] for case in FAILING} == set(CODES)


@pytest.mark.parametrize(
    ("code", "name", "change", "where"), FAILING, ids=[f"{c[0]}-{c[1]}" for c in FAILING]
)
def test_what_fails_is_explained_in_both_languages(code: str, name: str, change: Change, where: str) -> None:
    result = finding(changed(change), code)
    for text in (result.title, result.explanation, result.mend, result.source):
        assert text.sv.strip(), name
        assert text.en.strip(), name
    assert result.explanation.sv != result.explanation.en
    assert result.explanation.sv.endswith(".")


@pytest.mark.slow
def test_the_items_of_a_finding_exist_in_the_plan() -> None:
    for _, _, change, _ in FAILING:
        plan = changed(change)
        known = {f"{area}/{item.id}" for area, item in plan.items()}
        for result in check(plan, today=TODAY).findings:
            assert {place for place in result.items if "/" in place} <= known


def test_an_empty_plan_gets_every_finding_without_an_error() -> None:
    report = check(PlanDocument(), today=TODAY, demands=DEMANDS)
    assert [f.code for f in report.findings] == CODES
    assert not {f.code for f in report.findings if f.outcome is CheckOutcome.OK} - {"G13", "H2", "L8", "L9"}


def test_a_municipality_may_revise_as_seldom_as_the_law_allows() -> None:
    plan = good_plan()
    plan.metadata.next_revision = "2027-12"
    strict = check(plan, today=TODAY, rules=Rules(revision_months=12)).of(["G7"])[0]
    lenient = check(plan, today=TODAY, rules=Rules(revision_months=24)).of(["G7"])[0]
    assert "kommunens regel (12 månader)" in strict.explanation.sv
    assert "lagen" not in strict.explanation.sv
    assert lenient.outcome is CheckOutcome.OK


def test_both_clocks_run() -> None:
    plan = good_plan()
    plan.metadata.next_revision = "2029"
    explanation = check(plan, today=TODAY, rules=Rules(revision_months=12)).of(["G7"])[0].explanation
    assert "kommunens regel (12 månader) och lagens uppföljning vartannat år (24 månader)" in explanation.sv


@pytest.mark.parametrize(
    ("code", "place", "value", "whose"),
    [
        ("G7", "metadata.next_revision", "2027-12", "kommun"),
        ("G7", "metadata.next_revision", "2029", "lag"),
        ("L1", "situation.date", "2025-01", "kommun"),
        ("L1", "situation.date", "2023", "lag"),
        ("G1", "metadata.version", None, "praxis"),
        ("G1", "metadata.registry_number", None, "lag"),
        ("G2", "coordinators.0.deputy", None, "praxis"),
        ("R1", "alarm_routes.0.tested", "2024", "kommun"),
        ("R1", "alarm_routes.0.tested", None, "lag"),
    ],
)
def test_only_what_breaks_the_law_cites_it(code: str, place: str, value: str | None, whose: str) -> None:
    plan = good_plan()
    put(place, value)(plan)
    (result,) = check(plan, today=TODAY, rules=Rules(revision_months=12)).of([code])
    assert result.outcome is CheckOutcome.FAILS
    assert ("(20" in result.source.sv) is (whose == "lag"), result.source.sv
    assert whose != "kommun" or "Kommunens egen" in result.source.sv


def test_personal_data_is_not_repeated_in_the_finding() -> None:
    plan = good_plan()
    plan.services[0].text = "Gäller 811228-9874."
    result = finding(plan, "L8")
    assert "811228" not in str(result)
    assert "personnummer" in result.explanation.sv


@pytest.mark.parametrize("kind", HitKind)
def test_whatever_the_guard_stops_is_told(kind: HitKind) -> None:
    """A link to an account had no name here, and the page of the checks was an error."""

    def look(text: str) -> list[Hit]:
        return [Hit(kind, text[:3], 0, 3, blocking=True)] if text == "Gäller något." else []

    plan = good_plan()
    plan.services[0].text = "Gäller något."
    result = next(one for one in check(plan, today=TODAY, look=look).findings if one.code == "L8")
    assert result.outcome is CheckOutcome.FAILS
    assert result.explanation.sv


@pytest.mark.parametrize(
    ("municipality", "is_named"), [("Stockholms stad", True), ("Ekdala", False), (None, False)]
)
def test_the_guidelines_of_one_city_are_a_source_in_that_city_alone(
    municipality: str | None, is_named: bool
) -> None:
    plan = good_plan()
    plan.metadata.municipality = municipality
    named = [one.code for one in check(plan, today=TODAY).findings if "155-943/2015" in one.source.sv]
    assert bool(named) is is_named
    assert all(one.source.sv for one in check(plan, today=TODAY).findings)


@pytest.mark.parametrize(("municipality", "expected"), [("Stockholm", "fails"), ("Ekdala", "ok")])
def test_a_yearly_revision_is_asked_of_whoever_has_that_rule(municipality: str, expected: str) -> None:
    plan = good_plan()
    plan.metadata.municipality = municipality
    plan.metadata.next_revision = "2027-02"
    [found] = check(plan, today=TODAY).of(["G7"])
    assert found.outcome == expected
