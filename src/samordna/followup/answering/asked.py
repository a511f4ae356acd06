"""Which activities somebody is to answer about at an occasion, and what has been answered: one truth for page and counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.followup.answering.said import Answers
from samordna.followup.calendar import Calendar
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion
from samordna.followup.responsibilities import is_own, path_of_answer
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up import FollowedUp
from samordna.plandoc.in_force import in_force_on
from samordna.plans import queries
from samordna.plans.models import Activity, ActivityStatus, PlanVersion
from samordna.plans.rules import NOTHING_HIDDEN, closed_in, is_held, may_read_restricted, path_of

ANSWERED_COLUMNS = (
    *("version", "key", "place", "action", "responsible", "starts", "ends", "ongoing", "follow_up"),
    *("indicator", "baseline", "status", "comment"),
)


@dataclass(frozen=True, slots=True)
class Answerable:
    """An activity that somebody may answer about; ``is_own`` where it is theirs to, ``is_closed`` where it is restricted."""

    activity: Activity
    version: PlanVersion
    whose: str
    is_own: bool
    is_closed: bool

    @property
    def followed_up(self) -> FollowedUp:
        told = self.activity
        return FollowedUp(told.follow_up, told.starts, told.status, closed_on(told))


@dataclass(frozen=True, slots=True)
class Asked:
    """An activity that is asked about at an occasion, with what is being written about it and what was sent last."""

    answerable: Answerable
    draft: FollowUpAnswer | None = None
    sent: FollowUpAnswer | None = None

    @property
    def activity(self) -> Activity:
        return self.answerable.activity

    @property
    def is_left(self) -> bool:
        return self.sent is None

    @property
    def is_filled_in(self) -> bool:
        """Whether there is something to send, and all of it."""
        return bool(self.draft and self.draft.status and not self.draft.refused)

    @property
    def refused(self) -> list[str]:
        """The fields whose last words could not be kept."""
        return self.draft.refused if self.draft else []


def answerables(municipality: Municipality, access: Access, day: date) -> list[Answerable]:
    """The activities of the plans in force on the day that the reader may answer about, plan by plan. Two queries, three where
    something is restricted.
    """
    in_force = in_force_on(queries.decided_versions(municipality, access), day)
    versions = {version.pk: version for version in in_force}
    closed = closed_in(versions.values())
    rows = Activity.objects.filter(version__in=versions).present().only(*ANSWERED_COLUMNS, "responsibility")
    rows = rows.annotate(last_report=latest_report("reported_at"), last_occasion=latest_report("occasion"))
    order = {pk: place for place, pk in enumerate(versions)}
    activities = sorted(rows.select_related("responsibility__unit"), key=lambda row: order[row.version_id])
    told = []
    for activity in activities:
        version = versions[activity.version_id]
        is_closed = is_held(closed.get(version.pk, NOTHING_HIDDEN), activity)
        if is_closed and not may_read_restricted(access, version):
            continue
        if answerable := _answerable(access, activity, version, is_closed=is_closed):
            told.append(answerable)
    return told


def latest_report(column: str) -> Subquery:
    """A column of what was reported last of an activity."""
    reports = ActivityStatus.objects.filter(activity=OuterRef("pk")).order_by("-reported_at", "-pk")
    return Subquery(reports.values(column)[:1])


def closed_on(activity: Any) -> date | None:
    """The day on which somebody reported to no occasion how the activity goes; of one with :func:`latest_report`."""
    return localdate(activity.last_report) if activity.last_report and not activity.last_occasion else None


def _answerable(
    access: Access, activity: Activity, version: PlanVersion, *, is_closed: bool
) -> Answerable | None:
    bound = getattr(activity, "responsibility", None)
    unit = bound.unit if bound else version.plan.unit
    path = path_of_answer(
        bound=bound is not None, path=unit.path if unit else None, plan_path=path_of(version.plan)
    )
    if not (access.may_for(Action.REPORT, path) or access.may_for(Action.REPORT, path_of(version.plan))):
        return None
    activity.version = version
    whose = " · ".join(filter(None, (bound.function if bound else "", unit.name if unit else "")))
    return Answerable(activity, version, whose, is_own(access, path), is_closed)


def asked_at(
    calendar: Calendar, occasion: FollowUpOccasion, activities: Iterable[Answerable], answers: Answers
) -> list[Asked]:
    """Those of ``activities`` that are followed up at the occasion, or that somebody has answered about at it."""
    asked = []
    for one in activities:
        said = answers.of(occasion, one.activity)
        if said.draft or said.sent or calendar.asks_about(occasion, one.followed_up):
            asked.append(Asked(one, said.draft, said.sent))
    return asked
