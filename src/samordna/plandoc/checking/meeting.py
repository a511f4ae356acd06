"""What the municipality as a whole has meets some of what a committee's plan lacks: the act asks it, and not each committee."""

from collections.abc import Callable
from dataclasses import replace

from samordna.plandoc.checking.case import Case
from samordna.plandoc.checking.model import CheckOutcome, Finding, MetBy
from samordna.plandoc.checking.registry import Check
from samordna.plandoc.checking.wording import sentences
from samordna.plandoc.vocabulary import Text

Meets = Callable[[str], MetBy | None]
"""What meets the check of this code."""


def nothing_meets(_code: str) -> MetBy | None:
    return None


def settled(finding: Finding, check: Check, case: Case, meets: Meets) -> Finding:
    """The finding, met where the plan is a committee's and the municipality has what it lacks."""
    if finding.outcome is not CheckOutcome.FAILS or not check.asks_municipality or case.whole_municipality:
        return finding
    met = meets(check.code)
    if met is None:
        return finding
    told = Text(f"Kravet möts av {met.name.sv}.", f"It is met by {met.name.en}.")
    explanation = sentences([finding.explanation, told])
    return replace(finding, outcome=CheckOutcome.MET_BY, explanation=explanation, met_by=met)
