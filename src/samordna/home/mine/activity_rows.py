"""The activities of plans as the first page asks the database for them."""

from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Case, OuterRef, QuerySet, Subquery, When
from django.utils.timezone import localdate

from samordna.core.prepared import Prepared, given_ids
from samordna.followup.commands.responsibilities import OVER
from samordna.plans.models import Activity, ActivityStatus

Dated = tuple[str, str, bool, str, str]
"""What tells when an activity is due and whether it is late: status, end, whether it goes on, start, follow-up."""


class ActivityRow(NamedTuple):
    """An activity as the database tells it.

    ``responsibility`` and ``path`` are where it is bound, if it is; ``closed_at`` when one that is over was reported last, unless
    that was to an occasion.
    """

    pk: int
    version: int
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
        return self[4:9]

    @property
    def closed_on(self) -> date | None:
        return localdate(self.closed_at) if self.closed_at else None


def _rows() -> "QuerySet[Activity, tuple[Any, ...]]":
    rows = Activity.objects.filter(version__in=given_ids("versions"), removed_at=None)
    named = ("pk", "version_id", "action", "responsible")
    dated = ("status", "ends", "ongoing", "starts", "follow_up")
    bound = ("responsibility__pk", "responsibility__unit__path", "closed_at")
    rows = rows.annotate(closed_at=Case(When(status__in=OVER, then=_last_beside_occasions())))
    return rows.order_by("version_id", "position", "pk").values_list(*named, *dated, "key", "place", *bound)


def _last_beside_occasions() -> Subquery:
    """When an activity was reported last, if that was to no occasion."""
    reports = ActivityStatus.objects.filter(activity=OuterRef("pk")).order_by("-reported_at", "-pk")
    return Subquery(reports.values(at=Case(When(occasion="", then="reported_at")))[:1])


ROWS = Prepared(_rows)
