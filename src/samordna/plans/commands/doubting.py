"""The day of a decision that is odd and yet may be right is asked about before anything is saved."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from samordna.core.page_pieces import said
from samordna.plandoc.decision_days import doubts
from samordna.plandoc.life_cycle import Step
from samordna.plans.models import PlanStep, PlanVersion


class DoubtedDay(ValidationError):
    """Nothing hinders the day, but somebody must say that it is meant."""


def refuse_doubted(version: PlanVersion, day: date | None, *, corrected: PlanStep | None = None) -> None:
    """Raise DoubtedDay where the day is odd for a decision that is recorded now, or was when ``corrected`` was recorded.

    What was decided elsewhere was so long ago, and a day that stands already has been answered for.
    """
    if day is None or (corrected and _stands(corrected, day)):
        return
    recorded = localdate(corrected.taken_at if corrected else None)
    if doubt := doubts(day, today=recorded, before=_day_before(version, recorded)):
        raise DoubtedDay({"day": [said(doubt)]})


def _stands(corrected: PlanStep, day: date) -> bool:
    return corrected.step == Step.TAKE_AS_HISTORY or corrected.records[-1].decided_on == day


def _day_before(version: PlanVersion, recorded: date) -> date | None:
    """The day of the last step that was recorded on an earlier day."""
    steps = version.steps.filter(corrects=None).prefetch_related("corrections")
    earlier = [step for step in steps if localdate(step.taken_at) < recorded]
    return (earlier[-1].records[-1].decided_on or localdate(earlier[-1].taken_at)) if earlier else None
