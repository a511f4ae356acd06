"""What every command of an alarm shares: the alarm as it is now, kept from others, and how an entry comes into its log."""

from collections.abc import Iterable
from datetime import datetime
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.days import moment
from samordna.organisation.commands.saving import saved
from samordna.plandoc.alarm.running import Event
from samordna.readiness.activation.standing import Standing, standing_of
from samordna.readiness.commands.entries import calls_by_itself, contact_of, new_entry, times_told
from samordna.readiness.enums import EventKind
from samordna.readiness.extending import notices_for
from samordna.readiness.models import Activation, ActivationEvent
from samordna.readiness.waking import wake_at

COUNTED = frozenset({EventKind.CALLED, EventKind.ESCALATED, EventKind.REMINDED})
"""What may be told several times of the same attempt, and is counted."""


def locked_activation(activation: Activation) -> Activation:
    """The alarm as it is now, kept from others until the transaction ends."""
    rows = Activation.objects.select_for_update(of=("self",), no_key=True).select_related("municipality")
    row: Activation = rows.get(pk=activation.pk)
    return row


def refuse_closed(activation: Activation) -> None:
    """Raises ValidationError when the alarm is closed."""
    if activation.closed_at:
        raise ValidationError(closed_words(activation), code="closed")


def closed_words(activation: Activation) -> str:
    words = _("The alarm was closed %(when)s. What came to light afterwards is written as a note in the log.")
    return words % {"when": moment(activation.closed_at)}


def caught_up(activation: Activation) -> Standing:
    """How a locked alarm stands, once what has fallen due is written, each thing once and with the time it fell due."""
    standing = standing_of(activation, timezone.now())
    if activation.closed_at or not standing.fallen:
        return standing
    for event in standing.fallen:
        standing.entries.append(_written(standing, event))
    return Standing(activation, standing.route, standing.people, sorted_log(standing.entries), standing.now)


def sorted_log(entries: Iterable[ActivationEvent]) -> list[ActivationEvent]:
    return sorted(entries, key=lambda one: (one.at, one.pk))


def entry_write(standing: Standing, entry: ActivationEvent) -> ActivationEvent:
    """Keep an entry, let it cause what it causes, and have the alarm looked at when something falls next."""
    saved(entry)
    notices_for(entry)
    if entry.kind != EventKind.CLOSED:
        log = sorted_log([*standing.entries, entry])
        after = Standing(standing.activation, standing.route, standing.people, log, standing.now)
        wake_at(standing.activation, after.next_due)
        if call := next(calls_by_itself(after), None):
            entry_write(after, call)
    return entry


def moment_of(standing: Standing, told: datetime | None) -> datetime:
    """When it happened: as the device says, between the beginning and now, else now.

    A server's clock that was set back makes no entry come before those that are there.
    """
    begun = standing.activation.started_at
    if told:
        return max(begun, min(told, standing.now))
    return max([begun, standing.now, *(one.at for one in standing.entries)])


def _written(standing: Standing, event: Event) -> ActivationEvent:
    kind = EventKind(event.kind)
    entry = new_entry(
        standing.activation,
        kind,
        at=event.at,
        step=event.step,
        attempt=event.attempt,
        turn=times_told(standing.entries, kind, event.step, event.attempt),
        contact_id=contact_of(standing, event.step, event.attempt, event.at),
        mark=uuid4(),
    )
    return entry_write(standing, entry)
