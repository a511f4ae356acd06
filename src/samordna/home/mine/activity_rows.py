"""The activities of plans as the first page asks the database for them."""

from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Case, QuerySet, When
from django.utils.timezone import localdate

from samordna.core.prepared import Prepared, given_ids
from samordna.followup.answering.asked import latest_report
from samordna.followup.commands.responsibilities import OVER
from samordna.plans.models import Activity


class ActivityRow(NamedTuple):
    """An activity as the database tells it.

    ``responsibility`` and ``path`` are where it is bound, if it is; ``reported_at`` and ``occasion`` what was reported last of
    one that is over.
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
    reported_at: datetime | None
    occasion: str | None

    @property
    def closed_on(self) -> date | None:
        return localdate(self.reported_at) if self.reported_at and not self.occasion else None


def _rows() -> "QuerySet[Activity, tuple[Any, ...]]":
    rows = Activity.objects.filter(version__in=given_ids("versions"), removed_at=None)
    named = ("pk", "version_id", "action", "responsible")
    dated = ("status", "ends", "ongoing", "starts", "follow_up")
    bound = ("responsibility__pk", "responsibility__unit__path", "over_reported", "over_occasion")
    rows = rows.annotate(
        over_reported=_of_what_is_over("reported_at"), over_occasion=_of_what_is_over("occasion")
    )
    return rows.order_by("version_id", "position", "pk").values_list(*named, *dated, "key", "place", *bound)


def _of_what_is_over(column: str) -> Case:
    """A column of what was reported last of an activity that is done or cancelled."""
    return Case(When(status__in=OVER, then=latest_report(column)))


ROWS = Prepared(_rows)
