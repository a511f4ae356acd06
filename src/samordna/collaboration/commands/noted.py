"""What stands on a meeting's agenda and what came of it: items, decisions and tasks, each in its order."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.collaboration.extending import Due
from samordna.collaboration.models import AgendaItem, Meeting, MeetingDecision, MeetingTask
from samordna.organisation.commands.saving import filled, locked, saved

FIELDS: dict[type[Any], tuple[str, ...]] = {
    AgendaItem: ("title", "why", "due_on", "notes"),
    MeetingDecision: ("text",),
    MeetingTask: ("text", "member", "user", "due_on"),
}
NOTES = ("notes", "registry_number")
Noted = TypeVar("Noted", AgendaItem, MeetingDecision, MeetingTask)


@transaction.atomic
def noted_add(model: type[Noted], *, meeting: Meeting, values: Mapping[str, Any]) -> Noted:
    """Last in its list. Raises ValidationError."""
    of = _there(meeting)
    return saved(filled(_new(model, of), values, FIELDS[model]))


@transaction.atomic
def noted_update(*, row: Noted, values: Mapping[str, Any]) -> Noted:
    """Raises ValidationError."""
    _there(row.meeting)
    return saved(filled(locked(row.municipality, row), values, FIELDS[type(row)]))


@transaction.atomic
def noted_remove(*, row: Noted) -> Noted:
    _there(row.meeting)
    now: Noted = locked(row.municipality, row)
    now.mark_removed()
    return saved(now)


@transaction.atomic
def noted_restore(*, row: Noted) -> Noted:
    """Raises ValidationError where the same was proposed again since."""
    _there(row.meeting)
    now: Noted = locked(row.municipality, row)
    now.removed_at = None
    return saved(now)


@transaction.atomic
def agenda_item_move(*, item: AgendaItem, to: int) -> AgendaItem:
    """Give an item place number ``to`` (from 0); too large means last."""
    _there(item.meeting)
    row = locked(item.municipality, item)
    others = list(AgendaItem.objects.present().filter(meeting=row.meeting_id).exclude(pk=row.pk))
    others.insert(max(to, 0), row)
    for place, one in enumerate(others):
        one.position = place
    AgendaItem.objects.bulk_update(others, ["position"])
    return row


@transaction.atomic
def agenda_propose(*, meeting: Meeting, due: Iterable[Due]) -> list[AgendaItem]:
    """Put what is due on the agenda, but for what stands there already. Raises ValidationError where nothing is left."""
    of = _there(meeting)
    there = set(AgendaItem.objects.present().filter(meeting=of).values_list("key", flat=True))
    made = []
    for one in due:
        if one.key not in there:
            row = _new(AgendaItem, of)
            row.title, row.why, row.due_on, row.key = one.title[:300], one.why[:300], one.due, one.key
            made.append(saved(row))
    if not made:
        raise ValidationError(_("Choose at least one thing to speak of."), code="nothing")
    return made


@transaction.atomic
def meeting_task_done(*, task: MeetingTask, is_done: bool) -> MeetingTask:
    row = locked(task.municipality, task)
    row.done_at = (row.done_at or timezone.now()) if is_done else None
    return saved(row)


@transaction.atomic
def meeting_note(*, meeting: Meeting, values: Mapping[str, Any]) -> Meeting:
    """Raises ValidationError."""
    return saved(filled(_there(meeting), values, NOTES))


def _there(meeting: Meeting) -> Meeting:
    """As it is now, kept from others. Raises ValidationError when it is removed."""
    row = locked(meeting.municipality, meeting)
    if row.removed_at:
        raise ValidationError(_("The meeting is removed. Nothing was changed."), code="removed")
    return row


def _new(model: type[Noted], meeting: Meeting) -> Noted:
    rows = model._default_manager.filter(meeting=meeting)
    return model(municipality=meeting.municipality, meeting=meeting, position=rows.count())
