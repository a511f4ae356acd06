"""The figures of a report, as they are now."""

from datetime import date
from decimal import Decimal
from typing import Any

from samordna.core.page_pieces import date_text
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion
from samordna.plandoc import schema
from samordna.plandoc.chain import figure
from samordna.plandoc.reports import Figures, Told, figures_of
from samordna.plandoc.vocabulary import Outcome, Status
from samordna.plans.documents import document_of
from samordna.plans.models import ActivityStatus, PlanStep, PlanVersion
from samordna.plans.progress import due

ANSWER = ("activity__key", "status", "happened", "result", "forecast", "measured_value", "measured_on")


def figures_taken(occasion: FollowUpOccasion, version: PlanVersion, today: date) -> Figures:
    """How the activities of the version go at the occasion. Seven queries."""
    told = _reported(occasion, version) | _answered(occasion, version)
    plan = document_of(version)
    return figures_of(plan, told, today=today, last_day=_last_day, conditions=_conditions(version))


def _last_day(activity: schema.Activity) -> date | None:
    dates = (activity.ends or "", activity.starts or "", activity.follow_up or "")
    return due(*dates, ongoing=activity.ongoing)


def _answered(occasion: FollowUpOccasion, version: PlanVersion) -> dict[str, Told]:
    """What was sent last of each activity."""
    answers = FollowUpAnswer.objects.sent().filter(occasion=occasion, activity__version=version)
    return {
        key: Told(Status(status), happened, result, _measured(value, day), value, day, forecast)
        for key, status, happened, result, forecast, value, day in answers.values_list(*ANSWER)
    }


def _reported(occasion: FollowUpOccasion, version: PlanVersion) -> dict[str, Told]:
    """What has been reported to an occasion of that name without an answer, as before there were any."""
    rows = ActivityStatus.objects.filter(activity__version=version, occasion__iexact=occasion.name)
    latest = rows.order_by("activity_id", "-reported_at", "-pk").distinct("activity_id")
    return {
        key: Told(Status(status), comment)
        for key, status, comment in latest.values_list("activity__key", "status", "comment")
    }


def _measured(value: Decimal | None, day: str) -> str:
    if value is None:
        return ""
    return f"{figure(value)} ({date_text(day)})" if day else figure(value)


def _conditions(version: PlanVersion) -> list[str]:
    """Those of the last decision that approved the plan on conditions."""
    steps = PlanStep.objects.filter(version=version, outcome=Outcome.APPROVED_ON_CONDITIONS)
    conditions: Any = steps.order_by("-taken_at", "-pk").values_list("conditions", flat=True).first()
    return list(conditions or [])
