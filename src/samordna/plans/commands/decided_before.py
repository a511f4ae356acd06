"""What the text of a plan tells of decisions that were taken before it came here."""

from datetime import date
from typing import Any

from samordna.plandoc import schema
from samordna.plandoc.checking.calendar import earliest, latest
from samordna.plandoc.decision_days import hinders_told
from samordna.plandoc.vocabulary import BodyKind, Text
from samordna.plans.models import PlanStep, PlanVersion


def decided_in_the_text(version: PlanVersion, document: schema.PlanDocument) -> list[dict[str, Any]]:
    """What the text of a plan that was decided before it came here tells of its decisions, as the columns of a step each.

    Empty when it does not tell when it was decided. What the text does not tell stays open, and can be put right.
    """
    told = [_told(one) for one in document.decisions if one.date]
    if not told and document.metadata.adopted:
        whole = version.plan.unit_id is None
        told = [
            {
                "body_kind": BodyKind.EXECUTIVE_BOARD if whole else BodyKind.COMMITTEE,
                "body": version.approved_by if whole else version.board,
                "decided_on": _day(document.metadata.adopted),
            }
        ]
    return told


def hinders_in_the_text(document: schema.PlanDocument, *, today: date, begins: date | None) -> Text | None:
    """Why the plan cannot have been decided when its text says."""
    told = [one.date for one in document.decisions]
    told = told if any(told) else [document.metadata.adopted]
    return next(filter(None, (hinders_told(one, today=today, begins=begins) for one in told)), None)


def _told(decision: schema.Decision) -> dict[str, Any]:
    return {
        "body_kind": decision.kind,
        "body": _as_long_as("body", decision.body),
        "decided_on": _day(decision.date),
        "section": _as_long_as("section", decision.section),
        "registry_number": _as_long_as("registry_number", decision.registry_number),
        "outcome": decision.outcome or "",
        "recorded_as": decision.id,
    }


def _as_long_as(column: str, text: str | None) -> str:
    """The text, no longer than the column takes."""
    field: Any = PlanStep._meta.get_field(column)
    return (text or "")[: field.max_length]


def _day(edtf: str | None) -> date | None:
    """The day, where it is told to the day."""
    first = earliest(edtf)
    return first if first == latest(edtf) else None
