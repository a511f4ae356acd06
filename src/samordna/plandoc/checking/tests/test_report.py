"""The report as other programs read it, and the reference page made from the registry."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samordna.plandoc.checking import check, registry
from samordna.plandoc.checking.reference import render
from samordna.plandoc.checking.tests.factories import DEMANDS, TODAY, good_plan
from samordna.plandoc.schema import Activity, PlanDocument, Section

PAGE = Path(__file__).parents[5] / "docs" / "checks.md"


def test_the_json_has_exactly_the_promised_shape() -> None:
    report = json.loads(json.dumps(check(PlanDocument(), today=TODAY).to_json("en")))
    assert set(report) == {"findings", "summary"}
    assert set(report["summary"]) == {"errors", "warnings", "ok", "not_applicable"}
    for finding in report["findings"]:
        assert set(finding) == {"code", "severity", "outcome", "title", "explanation", "where", "source"}
        assert finding["severity"] in {"error", "warning"}
        assert finding["outcome"] in {"ok", "fails", "not_applicable"}


def test_the_summary_counts_every_finding_once() -> None:
    report = check(PlanDocument(), today=TODAY, demands=DEMANDS)
    assert sum(report.summary.values()) == len(report.findings) == len(registry())  # type: ignore[arg-type]


def test_nothing_is_said_of_templates_where_none_is_followed() -> None:
    codes = {finding.code for finding in check(good_plan(), today=TODAY).findings}
    assert registry().keys() - codes == {"M1", "M2"}


def test_the_json_says_how_to_mend_only_what_fails() -> None:
    plan = good_plan()
    plan.metadata.public_version = None
    findings = {f["code"]: f for f in check(plan, today=TODAY).to_json("sv")["findings"]}
    assert findings["P1"]["explanation"].endswith(registry()["P1"].mend.sv)
    assert registry()["G1"].mend.sv not in findings["G1"]["explanation"]


def test_the_reference_page_is_in_step() -> None:
    """Mended by ``python -m samordna.plandoc.checking.reference > docs/checks.md``."""
    assert PAGE.read_text("utf-8") == render()


def test_every_check_says_when_it_fails() -> None:
    for check_ in registry().values():
        assert "Fails" in check_.rule, check_.code
        assert check_.mend.sv.endswith("."), check_.code
        assert len(check_.title.sv) <= 60, check_.code


texts = st.text(max_size=80)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(texts, texts, texts, texts)
def test_no_text_makes_a_check_break(a: str, b: str, c: str, d: str) -> None:
    plan = good_plan()
    plan.sections.append(Section(id="odd", heading=a, text=b))
    plan.activities.append(
        Activity(
            id="odd-too", action=a, problem=b, goal=c, responsible=d, follow_up=d, starts="9999", ends="9999"
        )
    )
    plan.metadata.next_revision = c
    plan.metadata.version = d
    plan.lessons[0].activity = a
    assert len(check(plan, today=TODAY, demands=DEMANDS).findings) == len(registry())
