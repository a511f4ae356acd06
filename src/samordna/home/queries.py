"""Reads of the first pages: what is due, how it goes, what happened last, and search."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.safestring import SafeString

from samordna.accounts.models import Membership, User
from samordna.core.rendering import status_tag
from samordna.organisation.models import Municipality
from samordna.plans.models import Activity, ActivityStatus, PlanVersion
from samordna.plans.progress import Share, asks_for_help, due, is_soon, shares
from samordna.plans.queries import latest_versions

LONGEST_LIST = 8
NEWEST_REPORTS = 6


def memberships(user: User) -> list[Membership]:
    """The user's municipalities, by name."""
    return list(user.memberships.select_related("municipality").order_by("municipality__name"))


@dataclass(frozen=True, slots=True)
class Due:
    """An activity that asks for attention; ``last_day`` is None for a delayed one without a date."""

    pk: int
    version: int
    action: str
    responsible: str
    last_day: date | None
    status: SafeString


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page of a municipality. ``late`` and ``soon`` are cut; their numbers are whole."""

    plans: list[PlanVersion]
    late: list[Due]
    late_count: int
    soon: list[Due]
    soon_count: int
    shares: list[Share]
    activity_count: int
    reports: list[ActivityStatus]


def overview(municipality: Municipality, *, today: date) -> Overview:
    """Three queries, whatever the size of the municipality."""
    plans = list(latest_versions(municipality))
    rows = list(
        Activity.objects.filter(version__in=[plan.pk for plan in plans], removed_at=None).values_list(
            "pk", "version_id", "action", "responsible", "starts", "ends", "follow_up", "status"
        )
    )
    late: list[Due] = []
    soon: list[Due] = []
    for pk, version, action, responsible, starts, ends, follow_up, status in rows:
        last_day = due(ends, starts, follow_up)
        asks = asks_for_help(status, last_day, today)
        if asks or is_soon(status, last_day, today):
            row = Due(pk, version, action, responsible, last_day, status_tag(status))
            (late if asks else soon).append(row)
    late.sort(key=_by_day)
    soon.sort(key=_by_day)
    return Overview(
        plans=plans,
        late=late[:LONGEST_LIST],
        late_count=len(late),
        soon=soon[:LONGEST_LIST],
        soon_count=len(soon),
        shares=shares(row[-1] for row in rows),
        activity_count=len(rows),
        reports=list(newest_reports(municipality)),
    )


def _by_day(row: Due) -> date:
    return row.last_day or date.max


def newest_reports(municipality: Municipality) -> "QuerySet[ActivityStatus]":
    """What was reported last about activities that are still in their plans."""
    return (
        ActivityStatus.objects.filter(municipality=municipality, activity__removed_at=None)
        .select_related("activity", "reported_by")
        .defer("activity__search")
        .order_by("-reported_at", "-pk")[:NEWEST_REPORTS]
    )
