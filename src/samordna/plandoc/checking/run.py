"""Holds a plan against every check."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from samordna.plandoc.checking.calendar import latest
from samordna.plandoc.checking.case import Case, Scan, Verdict, not_applicable
from samordna.plandoc.checking.laws import laws
from samordna.plandoc.checking.meeting import Meets, nothing_meets, settled
from samordna.plandoc.checking.model import CheckOutcome, Finding, Report, Rules, rules_in
from samordna.plandoc.checking.registry import Check, registry
from samordna.plandoc.checking.sources import ACT
from samordna.plandoc.checking.wording import sentences, shown
from samordna.plandoc.demands import Demand
from samordna.plandoc.guard import scan
from samordna.plandoc.life_cycle import SETTLED_BY_DECISION
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import Text


def check(
    document: PlanDocument,
    *,
    today: date | None = None,
    rules: Rules | None = None,
    look: Scan = scan,
    demands: Sequence[Demand] = (),
    is_decided: bool = True,
    meets: Meets = nothing_meets,
    among: Collection[str] = (),
) -> Report:
    """What ``document`` lacks against today's requirements, whatever year it is from.

    ``today`` decides which laws are in force and what is overdue or stale; ``rules`` are the municipality's limits, by default
    those that are known of the one that the plan names, and ``look`` is the guard as the municipality needs it. ``demands`` are
    those of its template on this plan; without any, nothing is said of templates. ``is_decided`` tells a plan whose decisions
    have been recorded: what the text of another tells of them is not in order yet. ``meets`` tells what the municipality has
    that meets a check for the plan of a committee; it is only asked for what such a plan lacks. ``among`` are the
    codes of the checks to make, all where none is named.
    """
    case = Case(
        document, today or date.today(), rules or rules_in(document.metadata.municipality), look, demands
    )
    asked = (one for one in registry().values() if not among or one.code in among)
    made = [one for one in asked if demands or not one.wants_demands]
    found = (settled(_finding(one, case), one, case, meets) for one in made)
    return Report(tuple(found if is_decided else map(_awaited, found)))


def _awaited(finding: Finding) -> Finding:
    """What decisions settle cannot be in order before they are recorded."""
    if finding.code not in SETTLED_BY_DECISION or finding.outcome is not CheckOutcome.OK:
        return finding
    told = Text(
        "Besluten står i texten men är inte införda.", "The decisions stand in the text but are not recorded."
    )
    return replace(finding, outcome=CheckOutcome.NOT_APPLICABLE, explanation=told)


def _finding(check: Check, case: Case) -> Finding:
    verdict = _verdict(check, case)
    return Finding(
        code=check.code,
        severity=check.severity,
        outcome=verdict.outcome,
        title=check.title,
        explanation=verdict.explanation,
        mend=verdict.mend or check.mend,
        where=verdict.where or check.where,
        items=verdict.items,
        source=(verdict.source or check.source).in_(case.document.metadata.municipality).name,
        lack=verdict.lack,
    )


def _verdict(check: Check, case: Case) -> Verdict:
    law = laws()[check.law] if check.law else None
    if law and law.in_force and case.today < law.in_force:
        day = shown(law.in_force)
        return not_applicable(f"Kravet gäller först från {day.sv}.", f"Required only from {day.en}.")
    verdict = check.judge(case)
    if law is None and (verdict.source or check.source).cites(ACT):
        law = laws()[ACT]
    if (
        law
        and law.in_force
        and verdict.outcome is CheckOutcome.FAILS
        and _is_after_the_plan(law.in_force, case)
    ):
        explanation = sentences([verdict.explanation, _note_on_age(law.in_force)])
        return replace(verdict, explanation=explanation)
    return verdict


def _is_after_the_plan(in_force: date, case: Case) -> bool:
    end = latest(case.document.metadata.period_end)
    return end is not None and end < in_force


def _note_on_age(in_force: date) -> Text:
    day = shown(in_force)
    return Text(
        f"Kravet kom {day.sv}, efter planens tid, men planen prövas mot det som gäller i dag.",
        f"The requirement came on {day.en}, after the plan's period; the plan is held against today's.",
    )
