"""The shifts of duties around a moment, all in one query."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from samordna.readiness.duty.rules import Shift
from samordna.readiness.models import DutyFunction, DutyShift

AHEAD = timedelta(days=28)
"""So far ahead gaps are told."""


def with_rosters(duties: QuerySet[DutyFunction], at: datetime) -> dict[DutyFunction, list[Shift]]:
    """Each with what goes on now and what begins within the time that is looked at."""
    rows = DutyShift.objects.filter(duty=OuterRef("pk"), removed_at=None, contact__removed_at=None)
    around = rows.filter(ends_at__gt=at, starts_at__lt=at + AHEAD).order_by()
    told = JSONObject(contact="contact_id", starts="starts_at", ends="ends_at", key="pk")
    found: Any = duties.annotate(roster=ArraySubquery(around.values_list(told)))
    return {duty: _shifts(duty.roster) for duty in found}


def _shifts(roster: list[dict[str, Any]]) -> list[Shift]:
    return [
        Shift(
            one["contact"],
            datetime.fromisoformat(one["starts"]),
            datetime.fromisoformat(one["ends"]),
            one["key"],
        )
        for one in roster
    ]
