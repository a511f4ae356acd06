"""The facts of the cover."""

import pytest

from samordna.plandoc.schema import Decision, Metadata, PlanDocument
from samordna.plandoc.writing.cover import facts_of, paragraph_of, period_text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("14", "§ 14"),
        ("§ 14", "§ 14"),
        ("§14", "§ 14"),
        ("§§ 14–15", "§§ 14–15"),
        ("§", ""),
        (None, ""),
        ("paragraf 12", "§ 12"),
        ("Kommunstyrelsen § 12/2026", "§ 12/2026"),
        ("12 a", "§ 12 a"),
        ("12 §", "§ 12"),
        ("§ 12, omedelbart justerad", "§ 12, omedelbart justerad"),
    ],
)
def test_a_paragraph_has_its_sign_once(written: str | None, shown: str) -> None:
    assert paragraph_of(written) == shown


def test_a_decision_says_its_paragraph_once() -> None:
    plan = PlanDocument(decisions=[Decision(body="Socialnämnden", date="2025-02-11", section="§ 14")])
    assert [fact.value for fact in facts_of(plan, "sv")] == ["11 februari 2025, § 14"]


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (None, "2021-12-31", "till och med 31 december 2021"),
        ("2017", "2018", "2017–2018"),
        ("2020", "2020", "2020"),
        ("2020", None, "2020"),
        (None, None, ""),
    ],
)
def test_a_period_says_which_end_is_known(start: str | None, end: str | None, shown: str) -> None:
    assert period_text(start, end, "sv") == shown


def test_a_plan_with_only_an_end_holds_until_it() -> None:
    plan = PlanDocument(metadata=Metadata(period_end="2021-12-31"))
    assert [(fact.label, fact.value) for fact in facts_of(plan, "sv")] == [
        ("Gäller", "till och med 31 december 2021")
    ]
