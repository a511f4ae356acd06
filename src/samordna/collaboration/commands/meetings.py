"""Meetings planned, moved and cancelled, and each of these taken back. Whoever is invited is told at once."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.collaboration.commands.telling import change_tell, new_time_tell
from samordna.collaboration.meetings.rules import refuse_over
from samordna.collaboration.meetings.times import following
from samordna.collaboration.models import Forum, Meeting
from samordna.organisation.answering.changes import MOVED_BY, Change, WhenAndWhere
from samordna.organisation.answering.gatherings import is_over
from samordna.organisation.commands.answer_links import Link
from samordna.organisation.commands.saving import filled, locked, saved

FIELDS = ("starts_at", "ends_at", "venue", "link", "about")


@transaction.atomic
def meetings_plan(*, forum: Forum, values: Mapping[str, Any], times: int = 1) -> list[Meeting]:
    """``times`` meetings by the forum's rhythm, the first first. Raises ValidationError, and none is planned."""
    first = saved(filled(Meeting(municipality_id=forum.municipality_id, forum=forum), values, FIELDS))
    if times > 1 and not forum.rhythm:
        raise ValidationError(_("The forum does not say how often it meets."), code="rhythm")
    made = [first]
    spans = following(forum.rhythm, first.starts_at, first.ends_at, times)
    next(spans)
    for starts_at, ends_at in spans:
        row = Meeting(municipality_id=forum.municipality_id, forum=forum)
        made.append(saved(filled(row, {**values, "starts_at": starts_at, "ends_at": ends_at}, FIELDS)))
    return made


@transaction.atomic
def meeting_update(*, meeting: Meeting, values: Mapping[str, Any], link: Link) -> Meeting:
    """At another time those who are invited are asked anew. Raises ValidationError."""
    row = locked(meeting.municipality, meeting)
    refuse_over(row)
    before, was = [getattr(row, name) for name in MOVED_BY], WhenAndWhere.of(row)
    time, now = (row.starts_at, row.ends_at), timezone.now()
    filled(row, values, FIELDS)
    if [getattr(row, name) for name in MOVED_BY] == before:
        return saved(row)
    row.sequence += 1
    if (row.starts_at, row.ends_at) == time or time[0] <= now or row.ends_at <= now:
        return _with_news(saved(row), Change.MOVED, was)
    row.moved_at = now
    new_time_tell(saved(row), was, link)
    return row


@transaction.atomic
def meeting_cancel(*, meeting: Meeting, because: str) -> Meeting:
    """Raises ValidationError."""
    row = locked(meeting.municipality, meeting)
    refuse_over(row)
    values = {"cancelled_at": timezone.now(), "cancelled_because": because, "sequence": row.sequence + 1}
    return _with_news(saved(filled(row, values, tuple(values))), Change.CANCELLED)


@transaction.atomic
def meeting_reopen(*, meeting: Meeting) -> Meeting:
    """It is held after all. Raises ValidationError."""
    row = locked(meeting.municipality, meeting)
    if row.removed_at or not row.cancelled_at:
        raise ValidationError(_("The meeting is not cancelled. Nothing was changed."), code="open")
    values = {"cancelled_at": None, "cancelled_because": "", "sequence": row.sequence + 1}
    return _with_news(saved(filled(row, values, tuple(values))), Change.HELD)


@transaction.atomic
def meeting_remove(*, meeting: Meeting) -> Meeting:
    """One planned by mistake. Raises ValidationError where somebody is invited: it is cancelled instead."""
    row = locked(meeting.municipality, meeting)
    if row.invitations.present().exists() and not row.cancelled_at:
        raise ValidationError(_("Members are invited to the meeting. Cancel it instead."), code="used")
    row.mark_removed()
    return saved(row)


@transaction.atomic
def meeting_restore(*, meeting: Meeting) -> Meeting:
    row = locked(meeting.municipality, meeting)
    row.removed_at = None
    return saved(row)


def _with_news(row: Meeting, change: Change, before: WhenAndWhere | None = None) -> Meeting:
    """What is over is no news to anybody."""
    if not is_over(row):
        change_tell(row, change, before)
    return row
