"""To whom an entry of the log is sent, and how. Asks the database nothing."""

from collections.abc import Iterator

from samordna.organisation.models import ContactPoint
from samordna.plandoc.alarm.model import Step
from samordna.plandoc.alarm.sms import takes_sms
from samordna.readiness.enums import Channel, EventKind

TELL = frozenset({EventKind.CALLED, EventKind.ESCALATED, EventKind.REMINDED, EventKind.INFORMED})
"""Entries that reach out to the one in turn."""
OTHER: dict[Channel, Channel] = {Channel.SMS: Channel.MAIL, Channel.MAIL: Channel.SMS}
"""What is tried where a channel does not take the message."""


def goes_to_others(kind: str, attempt: int) -> bool:
    """Whether those who get the words beside the one to reach get them now: the first time only."""
    return kind == EventKind.CALLED and attempt == 0


def channels_for(step: Step, contact: ContactPoint, *, can_text: bool) -> Iterator[Channel]:
    """The step's own channels as far as they lead to the contact point; else the other one, rather than none."""
    open_ones = [one for one in Channel if leads_to(contact, one, can_text=can_text)]
    chosen = [Channel(one) for one in step.send if Channel(one) in open_ones]
    yield from chosen or (open_ones[:1] if step.send else [])


def leads_to(contact: ContactPoint, channel: Channel, *, can_text: bool) -> bool:
    if channel is Channel.SMS:
        return can_text and takes_sms(contact.phone)
    return channel is Channel.MAIL and bool(contact.email)
