"""What the municipality as a whole has meets some of what a committee's plan lacks: the act asks it, and not each committee."""

from collections.abc import Callable
from dataclasses import replace

from samordna.plandoc.checking.case import Case, filled
from samordna.plandoc.checking.model import CheckOutcome, Finding, MetBy
from samordna.plandoc.checking.registry import Check
from samordna.plandoc.checking.sources import is_guided
from samordna.plandoc.checking.wording import sentences
from samordna.plandoc.vocabulary import Text

_OF_THE_PICTURE = frozenset({"L1", "L3", "L4", "L5"})
"""What is asked of a picture that the plan has itself, and of the municipality's where it has none."""

Meets = Callable[[str], MetBy | None]
"""What meets the check of this code."""


def nothing_meets(_code: str) -> MetBy | None:
    return None


def settled(finding: Finding, check: Check, case: Case, meets: Meets) -> Finding:
    """The finding, met where the plan is a committee's and the municipality has what it lacks."""
    if finding.outcome is not CheckOutcome.FAILS or not check.asks_municipality or case.whole_municipality:
        return finding
    if check.code in _OF_THE_PICTURE and _wants_a_picture_of_its_own(case):
        return finding
    met = meets(check.code)
    if met is None:
        return finding
    told = Text(f"Kravet möts av {met.name.sv}.", f"It is met by {met.name.en}.")
    explanation = sentences([finding.explanation, told])
    return replace(finding, outcome=CheckOutcome.MET_BY, explanation=explanation, met_by=met)


def _wants_a_picture_of_its_own(case: Case) -> bool:
    """Where the plan has one, and in the city whose guidelines ask each committee for one."""
    picture = case.document.situation
    parts = (picture.mapping, picture.consequences, picture.other_information, picture.analysis)
    return any(map(filled, parts)) or bool(picture.sources) or is_guided(case.document.metadata.municipality)
