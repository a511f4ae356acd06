"""Reads of occasions, of what is asked at them, and of whom to remind."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from django.db.models import Max, QuerySet
from django.utils.timezone import localdate

from samordna.accounts.access import Access, Path
from samordna.accounts.holders import everybody_in
from samordna.accounts.models import User
from samordna.core.order import Swedish
from samordna.core.prepared import Prepared, given
from samordna.followup.calendar import as_planned
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion, Reminder, ReminderChoice
from samordna.followup.occasions.recipients import Recipients
from samordna.followup.responsibilities import path_of_answer
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up import Duty, FollowedUp, MailKind, Planned, Rhythm, Sent, is_asked_at
from samordna.plandoc.in_force import in_force_on
from samordna.plandoc.statuses import LOOKS
from samordna.plans.models import Activity, ActivityStatus, PlanVersion
from samordna.plans.queries import DECIDED
from samordna.plans.rules import (
    NOTHING_HIDDEN,
    closed_in,
    is_held,
    may_read_restricted,
    path_of,
    with_restrictions,
)

COLUMNS = ("version", "key", "place", "action", "starts", "follow_up", "status")
LONG_PAST = timedelta(days=366)
CLOSED = [status.value for status, look in LOOKS.items() if look.closed]


@dataclass(frozen=True, slots=True)
class Question:
    """An activity that is asked about at an occasion, and who is responsible; ``path`` is where it is answered for."""

    activity: Activity
    version: PlanVersion
    occasion: Planned
    path: Path
    unit: str
    function: str
    is_restricted: bool
    is_answered: bool

    def may_be_read_by(self, access: Access) -> bool:
        return not self.is_restricted or may_read_restricted(access, self.version)


def occasions_of(municipality: Municipality) -> QuerySet[FollowUpOccasion]:
    """Those that have not been removed, in order."""
    return FollowUpOccasion.objects.present().filter(municipality=municipality).order_by("due_on", "pk")


def planned_in(municipality: Municipality) -> list[Planned]:
    return [as_planned(row) for row in occasions_of(municipality)]


def names_now(municipality: Municipality) -> Iterable[str]:
    """What the occasions are called at which something may be reported now: those whose last day is not long past. One query."""
    return [name for (name,) in _NAMES.rows(municipality=municipality.pk, since=localdate() - LONG_PAST)]


_NAMES = Prepared(
    lambda: (
        FollowUpOccasion.objects.present()
        .filter(municipality=given("municipality"), due_on__gte=given("since"))
        .order_by("due_on", "pk")
        .values_list("name")
    )
)


def decided(municipality: Municipality) -> QuerySet[PlanVersion]:
    """The versions whose activities are followed up, whoever may read them, each with whether it restricts anything."""
    rows = PlanVersion.objects.present().filter(municipality=municipality, state__in=DECIDED)
    return with_restrictions(rows.select_related("plan__unit")).order_by(Swedish("title"), "pk")


def questions(
    versions: Iterable[PlanVersion], asked_at: Collection[Planned], planned: Collection[Planned]
) -> list[Question]:
    """What ``asked_at``, of all that are ``planned``, ask about the activities of ``versions``, the decided ones. Each is about
    what was in force on its day. Four queries at most.
    """
    rows_decided = list(versions)
    in_force = {one.key: {row.pk for row in in_force_on(rows_decided, one.about)} for one in asked_at}
    of_plan = {row.pk: row for row in rows_decided if any(row.pk in known for known in in_force.values())}
    closed = closed_in(of_plan.values())
    rows = Activity.objects.filter(version__in=of_plan).present().only(*COLUMNS, "responsibility")
    activities = list(rows.select_related("responsibility__unit"))
    followed_up = followed_up_of(activities)
    answered = _answered(asked_at)
    order = {pk: place for place, pk in enumerate(of_plan)}
    found = []
    for activity in sorted(activities, key=lambda row: order[row.version_id]):
        version = of_plan[activity.version_id]
        for occasion in asked_at:
            if version.pk not in in_force[occasion.key]:
                continue
            is_answered = (occasion.key, activity.pk) in answered
            if is_answered or is_asked_at(followed_up[activity.pk], occasion, planned):
                hidden = closed.get(version.pk, NOTHING_HIDDEN)
                found.append(_question(activity, version, occasion, is_held(hidden, activity), is_answered))
    return found


def followed_up_of(activities: Iterable[Activity]) -> dict[int, FollowedUp]:
    """What decides when each activity is asked about, by its number. At most one query."""
    rows = list(activities)
    over = [row.pk for row in rows if row.status in CLOSED]
    closed_on = _reported_closed(over) if over else {}
    return {row.pk: FollowedUp(row.follow_up, row.starts, row.status, closed_on.get(row.pk)) for row in rows}


def _reported_closed(activities: Collection[int]) -> dict[int, date]:
    """The day on which each was last reported, to no occasion; one that an occasion has been told is not there."""
    latest = ActivityStatus.objects.filter(activity__in=activities).order_by(
        "activity_id", "-reported_at", "-pk"
    )
    return {
        activity: localdate(reported_at)
        for activity, reported_at, occasion in latest.distinct("activity_id").values_list(
            "activity_id", "reported_at", "occasion"
        )
        if not occasion
    }


def _question(
    activity: Activity, version: PlanVersion, occasion: Planned, is_restricted: bool, is_answered: bool
) -> Question:
    bound = getattr(activity, "responsibility", None)
    unit = bound.unit if bound else version.plan.unit
    path = path_of_answer(
        bound=bound is not None, path=unit.path if unit else None, plan_path=path_of(version.plan)
    )
    function = bound.function if bound else ""
    name = unit.name if unit else ""
    return Question(activity, version, occasion, path, name, function, is_restricted, is_answered)


def _answered(occasions: Collection[Planned]) -> set[tuple[int, int]]:
    rows = FollowUpAnswer.objects.filter(occasion__in=[one.key for one in occasions], sent_at__isnull=False)
    return set(rows.values_list("occasion_id", "activity_id"))


def people_of(municipality: Municipality) -> dict[int, Access]:
    """Everybody with a role, also with a closed account, and what they may do here. One query."""
    return {access.user.pk: access for access in everybody_in(municipality.pk)}


def duty_of(question: Question, recipients: Recipients) -> Duty:
    may_read = partial(_may_read, question)
    to = recipients.who_answer(question.path, may_read)
    return Duty(
        question.activity.pk,
        question.occasion,
        to=to,
        managers=recipients.who_are_told(question.path, may_read),
        is_answered=question.is_answered,
        has_closed=not to and recipients.has_closed(question.path),
    )


def _may_read(question: Question, access: Access) -> bool:
    return question.may_be_read_by(access)


def rhythms_of(municipality: Municipality) -> dict[int, Rhythm]:
    rows = ReminderChoice.objects.filter(municipality=municipality)
    return {user: Rhythm(rhythm) for user, rhythm in rows.values_list("user_id", "rhythm")}


def rhythm_of(municipality: Municipality, user: User) -> Rhythm:
    row = ReminderChoice.objects.filter(municipality=municipality, user=user).first()
    return Rhythm(row.rhythm) if row else Rhythm.EACH


def sent_about(occasions: Iterable[Planned]) -> Sent:
    """The day on which each was last sent a mail of each kind that goes by itself."""
    rows = Reminder.objects.filter(
        occasion__in=[one.key for one in occasions], kind__in=[kind.value for kind in MailKind]
    )
    lasts = rows.values("user_id", "occasion_id", "kind").annotate(last=Max("sent_on"))
    return {(row["user_id"], row["occasion_id"], MailKind(row["kind"])): row["last"] for row in lasts}
