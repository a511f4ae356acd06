"""What the indicators of a plan's activities have shown, as it was answered at the occasions."""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils.timezone import localdate

from samordna.core.prepared import Prepared, given, given_texts
from samordna.followup.models import FollowUpAnswer
from samordna.plandoc import schema
from samordna.plandoc.chain import folded
from samordna.plandoc.writing.public import Hidden
from samordna.plans.extending import Measurement
from samordna.plans.models import PlanVersion
from samordna.plans.rules import NOTHING_HIDDEN, closed_in, with_restrictions

_OF_ANSWER = ("measured_value", "measured_on", "occasion__name", "sent_at")
_OF_ACTIVITY = ("version_id", "key", "place", "action", "indicator")


class _Answer(NamedTuple):
    value: Decimal | None
    on: str
    occasion: str
    sent_at: datetime
    version: int
    key: str
    place: str
    action: str
    indicator: str

    def is_held(self, hidden: Hidden) -> bool:
        return bool(hidden) and hidden.holds(
            "activities", key=self.key, place=self.place, title=" ".join(self.action.split())
        )


def measured(version: PlanVersion, activities: Collection[schema.Activity]) -> dict[str, list[Measurement]]:
    """An activity that goes on from an earlier version is the same one as long as its indicator is. At most three queries."""
    indicators = {one.id: folded(one.indicator) for one in activities if one.indicator}
    answers = [one for one in _answers(version, indicators) if folded(one.indicator) == indicators[one.key]]
    told: dict[str, list[Measurement]] = {}
    for one in _shown(version, answers):
        if one.value is not None:
            on = one.on or localdate(one.sent_at).isoformat()
            told.setdefault(one.key, []).append(Measurement(one.value, on, one.occasion))
    return told


def _answers(version: PlanVersion, keys: Collection[str]) -> list[_Answer]:
    """What was sent last of each activity at each occasion, measured or not."""
    rows = _ROWS.rows(plan=version.plan_id, until=version.number, keys=list(keys)) if keys else []
    return [_Answer._make(row) for row in rows]


def _rows() -> "QuerySet[FollowUpAnswer, tuple[Any, ...]]":
    of_plan = {
        "version__plan": given("plan"),
        "version__number__lte": given("until"),
        "key__in": given_texts("keys"),
    }
    present = {"version__removed_at": None, "removed_at": None}
    asked = {f"activity__{name}": value for name, value in (of_plan | present).items()}
    told = FollowUpAnswer.objects.sent().filter(**asked)
    return told.values_list(*_OF_ANSWER, *(f"activity__{name}" for name in _OF_ACTIVITY))


_ROWS = Prepared(_rows)


def _shown(version: PlanVersion, answers: list[_Answer]) -> list[_Answer]:
    """Without those of an earlier version in which the activity was restricted, unless it is so now."""
    earlier = {one.version for one in answers} - {version.pk}
    if not earlier:
        return answers
    versions = with_restrictions(PlanVersion.objects.filter(pk__in=[*earlier, version.pk]))
    closed = closed_in(versions)
    now = closed.get(version.pk, NOTHING_HIDDEN)
    return [
        one for one in answers if one.is_held(now) or not one.is_held(closed.get(one.version, NOTHING_HIDDEN))
    ]
