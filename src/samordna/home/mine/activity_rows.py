"""The activities of plans as the first page asks the database for them, and what it tells of them whoever reads it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Case, OuterRef, QuerySet, Subquery, When
from django.utils.timezone import localdate

from samordna.core.kept_rows import IN_CHANGED, KeptRows, Row
from samordna.core.row_versions import version_of
from samordna.followup.commands.responsibilities import OVER
from samordna.plandoc.following_up import FollowedUp
from samordna.plans.models import Activity, ActivityStatus
from samordna.plans.progress import asks_for_help, due, is_soon

Dated = tuple[str, str, bool, str, str]
"""What tells when an activity is due and whether it is late: status, end, whether it goes on, start, follow-up."""
Bound = tuple[bool, tuple[int, ...] | None]
"""Whether somebody answers for the activity itself, and where; None for the municipality as a whole."""
MOST_KEPT = 20_000
"""Activities of all municipalities, in each process of the web."""


class ActivityRow(NamedTuple):
    """An activity as the database tells it.

    ``responsibility`` and ``path`` are where it is bound, if it is; ``closed_at`` when one that is over was reported last, unless
    that was to an occasion.
    """

    version: int
    position: int
    pk: int
    action: str
    responsible: str
    status: str
    ends: str
    ongoing: bool
    starts: str
    follow_up: str
    key: str
    place: str
    responsibility: int | None
    path: list[int] | None
    closed_at: datetime | None

    @property
    def dated(self) -> Dated:
        return self[5:10]

    @property
    def bound(self) -> "Bound":
        return self.responsibility is not None, None if self.path is None else tuple(self.path)

    @property
    def followed_up(self) -> FollowedUp:
        closed_on = localdate(self.closed_at) if self.closed_at else None
        return FollowedUp(self.follow_up, self.starts, self.status, closed_on)


class Standing(NamedTuple):
    """When an activity is due, whether it is late, and if not whether it is due soon."""

    last_day: date | None
    is_late: bool
    is_soon: bool


@dataclass(frozen=True, slots=True)
class PlanActivities:
    """Activities of one plan: ``rows`` by number in their order, how many there are of each status, ``pressing`` those that are
    late or due soon while the plan is in force, and by where each is answered for what decides at which occasions it is asked
    about.
    """

    rows: dict[int, ActivityRow]
    statuses: Counter[str]
    pressing: dict[int, Standing]
    followed_up: dict[Bound, dict[int, FollowedUp]]


def told_of(rows: Iterable[ActivityRow], today: date) -> PlanActivities:
    told = PlanActivities({row.pk: row for row in rows}, Counter(), {}, {})
    for pk, row in told.rows.items():
        told.statuses[row.status] += 1
        told.followed_up.setdefault(row.bound, {})[pk] = row.followed_up
        standing = standing_on(row.dated, today)
        if standing.is_late or standing.is_soon:
            told.pressing[pk] = standing
    return told


@lru_cache(maxsize=8192)
def standing_on(dated: Dated, today: date) -> Standing:
    """Of an activity in a plan in force."""
    status, ends, ongoing, starts, follow_up = dated
    last_day = due(ends, starts, follow_up, ongoing=ongoing)
    late = asks_for_help(status, last_day, today, in_force=True)
    return Standing(last_day, late, not late and is_soon(status, last_day, today, in_force=True))


def _rows() -> "QuerySet[Activity, tuple[Any, ...]]":
    rows = Activity.objects.filter(version__in=IN_CHANGED, removed_at=None)
    named = ("version_id", "position", "pk", "action", "responsible")
    dated = ("status", "ends", "ongoing", "starts", "follow_up")
    bound = ("responsibility__pk", "responsibility__unit__path", "closed_at")
    rows = rows.annotate(closed_at=Case(When(status__in=OVER, then=_last_beside_occasions())))
    return rows.order_by().values_list(*named, *dated, "key", "place", *bound)


def _last_beside_occasions() -> Subquery:
    """When an activity was reported last, if that was to no occasion."""
    reports = ActivityStatus.objects.filter(activity=OuterRef("pk")).order_by("-reported_at", "-pk")
    return Subquery(reports.values(at=Case(When(occasion="", then="reported_at")))[:1])


def _made(rows: list[Row], today: date) -> PlanActivities:
    return told_of(map(ActivityRow._make, rows), today)


_VERSIONS = f"""
SELECT in_group,
{version_of("activity")} # coalesce({version_of("bound")}, 0) # coalesce({version_of("unit")}, 0)
FROM every JOIN plans_activity AS activity ON version_id = in_group AND removed_at IS NULL
LEFT JOIN followup_responsibility AS bound ON bound.activity_id = activity.id
LEFT JOIN organisation_unit AS unit ON unit.id = bound.unit_id
UNION ALL
SELECT in_group, {version_of("report")}
FROM every JOIN plans_activity AS activity ON version_id = in_group AND removed_at IS NULL
JOIN plans_activitystatus AS report ON report.activity_id = activity.id
"""  # noqa: S608 (names of our own tables)
PLAN_ACTIVITIES = KeptRows(_VERSIONS, _rows, _made, most=MOST_KEPT)
