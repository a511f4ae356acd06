"""A small municipality's plan, and its committee's under it, with the findings that a careful reader agrees with."""

from datetime import date
from pathlib import Path

import pytest

from samordna.plandoc.checking import CheckOutcome, Report, check, met_by_plan
from samordna.plandoc.reading import read
from samordna.plandoc.schema import PlanDocument

FOLDER = Path(__file__).parent / "documents"
TODAY = date(2026, 11, 28)


def document(name: str) -> PlanDocument:
    return read(FOLDER / f"{name}.md").document


@pytest.fixture(scope="module")
def whole() -> Report:
    return check(document("hedberga-kommunens-plan"), today=TODAY)


@pytest.fixture(scope="module")
def committees() -> Report:
    general = met_by_plan(document("hedberga-kommunens-plan"), today=TODAY)
    return check(document("hedberga-socialnamndens-plan"), today=TODAY, meets=general)


def codes(report: Report, outcome: CheckOutcome) -> set[str]:
    return {one.code for one in report.findings if one.outcome is outcome}


def test_prose_that_says_what_is_asked_is_not_told_that_it_lacks_it(whole: Report) -> None:
    """Its agreement, its report to the council, the days of its picture and its definitions stand in sentences."""
    assert codes(whole, CheckOutcome.FAILS) <= {
        "G8", "L5", "L6", "L7", "V2", "V3", "A5", "T1", "K1", "R1", "P1",
    }  # fmt: skip


def test_nothing_that_a_small_municipality_lacks_is_said_to_break_the_act(whole: Report) -> None:
    assert not [
        one.code
        for one in whole.findings
        if one.outcome is CheckOutcome.FAILS and "2023:196" in one.source.sv
    ]


def test_what_the_municipality_has_meets_the_committees_plan(committees: Report) -> None:
    assert codes(committees, CheckOutcome.MET_BY) == {"G9", "G10", "G11", "G14", "L1", "L2", "L3", "L4", "V6"}
    assert not [
        one.code
        for one in committees.findings
        if one.outcome is CheckOutcome.FAILS and "(20" in one.source.sv
    ]


def test_no_approval_is_asked_for_where_no_rule_asks_for_it(committees: Report) -> None:
    assert "G4" in codes(committees, CheckOutcome.OK)


def test_the_chapters_of_support_are_seen_by_their_headings(committees: Report) -> None:
    assert {"V3", "D1", "D2", "H5"} <= codes(committees, CheckOutcome.OK)
