"""What is answered about activities at an occasion: saved while it is typed, and sent when it is ready."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core import days
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion
from samordna.plandoc.following_up import TAKES_ANSWERS
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set
from samordna.plans.models import Activity

FIELDS = ("status", "happened", "result", "forecast", "measured_value", "measured_on")


@dataclass(frozen=True, slots=True)
class Sending:
    """What was sent, the activities of which nothing was since something was refused, and those that nothing was said about."""

    sent: list[FollowUpAnswer]
    held: list[Activity]
    left: list[Activity]


def closed_because(occasion: FollowUpOccasion, today: date) -> str:
    """Why nothing can be answered at the occasion today, or nothing when it can."""
    words = {"name": occasion.name}
    if occasion.removed_at:
        return _("%(name)s has been removed. Nothing more is answered to it.") % words
    if today < occasion.opens_on:
        return _("%(name)s opens on %(day)s.") % {**words, "day": days.day(occasion.opens_on)}
    if today > occasion.due_on + TAKES_ANSWERS:
        day = days.day(occasion.due_on)
        return _("%(name)s is closed. Its last day was %(day)s.") % {**words, "day": day}
    return ""


@transaction.atomic
def answer_save(
    *,
    occasion: FollowUpOccasion,
    activity: Activity,
    values: Mapping[str, Any],
    user: User | None,
    today: date,
    refused: Collection[str] = (),
) -> FollowUpAnswer | None:
    """Keep what somebody has typed so far. Fields that ``values`` leaves out keep what they have; of those that are ``refused``
    it is remembered, so that the answer is not sent without them.

    Nothing is kept while it says no more than what was sent last. Raises ValidationError when the occasion is closed.
    """
    _refuse_closed(occasion, today)
    draft = _draft(occasion, activity)
    row = draft or _begun(occasion, activity)
    before = {name: getattr(row, name) for name in (*FIELDS, "refused")}
    for name in FIELDS:
        setattr(row, name, values.get(name, before[name]))
    if draft is None and not row.measured_on:
        row.measured_on = before["measured_on"]  # a measurement without a day got one when it was sent
    row.refused = sorted(refused)
    if all(getattr(row, name) == value for name, value in before.items()):
        return draft
    row.saved_by = user
    row.full_clean(
        exclude=["occasion", "activity", "municipality"], validate_unique=False, validate_constraints=False
    )
    row.save()
    return row


@transaction.atomic
def answers_send(
    *, occasion: FollowUpOccasion, activities: Iterable[Activity], user: User | None, today: date
) -> Sending:
    """Send every draft that says how its activity goes and of which nothing was refused; each becomes a report of the activity.

    Raises ValidationError.
    """
    _refuse_closed(occasion, today)
    asked = {activity.pk: activity for activity in activities}
    drafts = list(_drafts(occasion).filter(activity__in=asked).order_by("activity_id"))
    held = {draft.activity_id for draft in drafts if draft.refused}
    ready = [draft for draft in drafts if draft.status and not draft.refused]
    for draft in ready:
        _send(draft, occasion, asked[draft.activity_id], user)
    done = {draft.activity_id for draft in ready}
    done |= set(FollowUpAnswer.objects.sent().filter(occasion=occasion).values_list("activity_id", flat=True))
    return Sending(
        sent=ready,
        held=[activity for pk, activity in asked.items() if pk in held],
        left=[activity for pk, activity in asked.items() if pk not in done | held],
    )


def _send(draft: FollowUpAnswer, occasion: FollowUpOccasion, activity: Activity, user: User | None) -> None:
    draft.sent_at = timezone.now()
    draft.saved_by = user
    if draft.measured_value is not None and not draft.measured_on:
        draft.measured_on = timezone.localdate(draft.sent_at).isoformat()
    draft.save()
    activity_status_set(
        activity=activity,
        status=Status(draft.status),
        comment="\n\n".join(filter(None, (draft.happened, draft.result))),
        occasion=occasion.name,
        user=user,
        at=draft.sent_at,
    )


def _begun(occasion: FollowUpOccasion, activity: Activity) -> FollowUpAnswer:
    """A new draft that says what was sent last."""
    row = FollowUpAnswer(municipality_id=occasion.municipality_id, occasion=occasion, activity=activity)
    if last := FollowUpAnswer.objects.sent().filter(occasion=occasion, activity=activity).first():
        for name in FIELDS:
            setattr(row, name, getattr(last, name))
    return row


def _drafts(occasion: FollowUpOccasion) -> Any:
    return FollowUpAnswer.objects.drafts().filter(occasion=occasion).select_for_update(of=("self",))


def _draft(occasion: FollowUpOccasion, activity: Activity) -> FollowUpAnswer | None:
    """The draft, kept from others until it is saved; two who begin one at once wait for one another."""
    Activity.objects.select_for_update(of=("self",), no_key=True).only("pk").get(pk=activity.pk)
    draft: FollowUpAnswer | None = _drafts(occasion).filter(activity=activity).first()
    return draft


def _refuse_closed(occasion: FollowUpOccasion, today: date) -> None:
    """Raise ValidationError unless the occasion, as it is now, takes answers."""
    if reason := closed_because(FollowUpOccasion.objects.get(pk=occasion.pk), today):
        raise ValidationError(reason, code="closed")
