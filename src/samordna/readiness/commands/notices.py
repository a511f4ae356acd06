"""What is written when somebody acknowledges."""

from dataclasses import replace
from functools import partial
from uuid import UUID, uuid5

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.readiness.activation.standing import standing_of
from samordna.readiness.commands.events import event_add
from samordna.readiness.enums import EventKind
from samordna.readiness.models import ActivationEvent, Notice

ACKNOWLEDGED = UUID("5d9a4f6e-3f0b-4b57-8a54-7f2f6f1d7a11")
"""Marks made of this and a notice's number, so that what is acknowledged twice stands once in the log."""


@transaction.atomic
def notice_acknowledge(*, notice: Notice) -> Notice:
    """Somebody has read the message: whom the step is to reach is reached; of others, and once it is closed, it is noted.

    So is what comes when the duty has been seen to since: it was of a round that is over.

    A second time, or two at once, changes nothing.
    """
    row: Notice = (
        Notice.objects.select_for_update(of=("self",)).select_related("activation", "event").get(pk=notice.pk)
    )
    if row.acknowledged_at:
        return row
    row.acknowledged_at = timezone.now()
    row.save(update_fields=["acknowledged_at"])
    event, activation = row.event, row.activation
    is_turn = row.contact_id == event.contact_id and activation.closed_at is None
    told = partial(
        event_add, activation=activation, step=event.step, contact=row.contact, by_function=row.function
    )
    mark = uuid5(ACKNOWLEDGED, str(row.pk))
    turn = _round_of(event)
    first = told(kind=EventKind.REACHED, mark=mark, attempt=event.attempt, turn=turn) if is_turn else None
    if first is None or first.by_another:
        told(kind=EventKind.NOTED, mark=uuid5(mark, "noted"), text=_words(row))
    return row


def _round_of(event: ActivationEvent) -> int | None:
    """The round of a duty in which the message was sent; None of what is reached once, whenever that is."""
    whole = standing_of(event.activation, event.at)
    earlier = [one for one in whole.entries if (one.at, one.pk) <= (event.at, event.pk)]
    state = replace(whole, entries=earlier).state.steps.get(event.step)
    return state.turn if state and state.is_duty else None


def _words(row: Notice) -> str:
    with override(settings.LANGUAGE_CODE):
        return _("%(function)s has acknowledged the message.") % {"function": row.function}
