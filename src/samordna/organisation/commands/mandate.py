"""Writes of the coordinators' mandate and of how it goes."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.organisation.commands.saving import filled, lock_order, locked, saved
from samordna.organisation.enums import TaskState
from samordna.organisation.models import Coordinator, MandateFollowUp, MandateTask, Municipality

FIELDS = {"scope", "text"}


@transaction.atomic
def mandate_task_create(*, municipality: Municipality, values: Mapping[str, Any]) -> MandateTask:
    """Add a task last in the mandate of its coordinators. Raises ValidationError."""
    lock_order(municipality)
    row = filled(MandateTask(municipality=municipality), values, FIELDS)
    last = _siblings(row).aggregate(last=Max("position"))["last"]
    row.position = 0 if last is None else last + 1
    return saved(row)


@transaction.atomic
def mandate_task_update(
    *, municipality: Municipality, task: MandateTask, values: Mapping[str, Any]
) -> MandateTask:
    """Change the words of a task. Whose task it is stays: follow-ups of it would speak of another mandate."""
    return saved(filled(locked(municipality, task), values, {"text"}))


@transaction.atomic
def mandate_task_move(*, municipality: Municipality, task: MandateTask, to: int) -> MandateTask:
    """Give a task place number ``to`` (from 0) in its mandate; too large means last."""
    lock_order(municipality)
    row = locked(municipality, task)
    siblings = list(_siblings(row).present().exclude(pk=row.pk))
    siblings.insert(max(to, 0), row)
    for place, sibling in enumerate(siblings):
        sibling.position = place
    MandateTask.objects.bulk_update(siblings, ["position"])
    return row


@transaction.atomic
def mandate_task_remove(*, municipality: Municipality, task: MandateTask) -> MandateTask:
    """Take a task out of the mandate; what was followed up stays on record."""
    row = locked(municipality, task)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def mandate_task_restore(*, municipality: Municipality, task: MandateTask) -> MandateTask:
    row = locked(municipality, task)
    row.removed_at = None
    return saved(row)


@transaction.atomic
def mandate_follow_up(
    *,
    municipality: Municipality,
    coordinator: Coordinator,
    task: MandateTask,
    state: TaskState,
    user: User,
    comment: str = "",
) -> MandateFollowUp:
    """Say how a coordinator's task goes. Earlier follow-ups stay. Raises ValidationError."""
    if task.scope != coordinator.scope:
        raise ValidationError(_("The task belongs to another mandate."))
    if task.removed_at is not None:
        raise ValidationError(_("The task is no longer part of the mandate."))
    return saved(
        MandateFollowUp(
            municipality=municipality,
            coordinator=coordinator,
            task=task,
            state=state,
            comment=comment,
            followed_up_by=user,
        )
    )


def _siblings(row: MandateTask) -> Any:
    return MandateTask.objects.filter(municipality_id=row.municipality_id, scope=row.scope)
