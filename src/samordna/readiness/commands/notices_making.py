"""Notices of an entry of the log: decided on in the transaction that writes the entry, sent by jobs once it commits."""

import secrets
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from procrastinate.contrib.django import app

from samordna.accounts.commands.invitations import token_hash
from samordna.core.addresses import in_mails
from samordna.core.mail import Letter, mails_send
from samordna.organisation.models import ContactPoint
from samordna.plandoc.alarm.model import Step
from samordna.readiness.activation.taking_back import SEEN_TO
from samordna.readiness.enums import Channel, EventKind
from samordna.readiness.models import ActivationEvent, Notice
from samordna.readiness.notices.deciding import OTHER, TELL, channels_for, goes_to_others, leads_to
from samordna.readiness.notices.gateway import can_text
from samordna.readiness.notices.words import words_of, words_to_channels

SEND_TASK = "readiness.send_notices"
TOGETHER = 50
"""So many text messages are handed over by one job."""
Planned = tuple[ContactPoint | None, Channel]


@transaction.atomic
def notices_for(event: ActivationEvent) -> list[Notice]:
    """What the entry sends, each once however often it is asked for."""
    if not event.step:
        return _to_channels(event)
    step = event.activation.content.step(event.step)
    if step is None or not step.send or event.kind not in TELL:
        return []
    if event.kind == EventKind.INFORMED and _told_this_round(event):
        return []
    planned = [
        (contact, channel)
        for contact in _recipients(event, step)
        for channel in channels_for(step, contact, can_text=can_text())
    ]
    return _made(event, step, planned)


@transaction.atomic
def notice_in_other_way(notice: Notice) -> list[Notice]:
    """The same words to the same function on the other channel, if it leads there."""
    contact, event = notice.contact, notice.event
    other = OTHER.get(Channel(notice.channel))
    step = event.activation.content.step(event.step)
    if contact is None or other is None or step is None or not leads_to(contact, other, can_text=can_text()):
        return []
    return _made(event, step, [(contact, other)], instead_of=notice)


def _recipients(event: ActivationEvent, step: Step) -> Iterator[ContactPoint]:
    """Whom the entry is about first, then the others who get the words. One query."""
    others = step.copies if goes_to_others(event.kind, event.attempt) else []
    numbers = [event.contact_id, *(int(key) for key in others if key.isdecimal())]
    rows = ContactPoint.objects.filter(municipality=event.municipality_id).present().in_bulk(numbers)
    yield from (rows[number] for number in dict.fromkeys(numbers) if number in rows)


def _told_this_round(event: ActivationEvent) -> bool:
    """Whether the words went out already since the duty was seen to last: then whoever is informed has had them."""
    seen = ActivationEvent.objects.filter(
        activation=event.activation, step=event.step, kind__in=SEEN_TO, pk__lt=event.pk
    )
    last = seen.aggregate(last=Max("pk"))["last"] or 0
    there = Notice.objects.filter(activation=event.activation, event__step=event.step, event__gt=last)
    return there.filter(contact=event.contact_id).exists()


def _had_before(event: ActivationEvent) -> set[int]:
    """The contact points that have had the words of the step from an earlier entry, whom more of them remind."""
    rows = Notice.objects.filter(activation=event.activation, event__step=event.step, event__lt=event)
    return set(rows.exclude(contact=None).values_list("contact_id", flat=True))


def _to_channels(event: ActivationEvent) -> list[Notice]:
    if event.kind not in (EventKind.STARTED, EventKind.CLOSED) or not settings.ALARM_CHANNELS:
        return []
    words = words_to_channels(event)
    row = _notice(event, None, Channel.OTHER, secrets.token_urlsafe(32))
    row.subject, row.text = words.subject, words.text
    return _kept([row])


def _made(event: ActivationEvent, step: Step, planned: Iterable[Planned], **values: Any) -> list[Notice]:
    there = set(Notice.objects.filter(event=event).values_list("contact_id", "channel"))
    reminded = _had_before(event) if event.kind == EventKind.REMINDED else set()
    rows = []
    for contact, channel in planned:
        if contact is None or (contact.pk, channel) in there:
            continue
        token = secrets.token_urlsafe(24)
        row = _notice(event, contact, channel, token, **values)
        link = in_mails("alarm:acknowledge", event.activation.municipality.slug, token)
        row.subject, row.text = words_of(event, step, link, reminds=contact.pk in reminded)
        rows.append(row)
    return _kept(rows)


def _notice(
    event: ActivationEvent, contact: ContactPoint | None, channel: Channel, token: str, **values: Any
) -> Notice:
    return Notice(
        municipality_id=event.municipality_id,
        activation=event.activation,
        event=event,
        contact=contact,
        function=contact.function if contact else "",
        channel=channel,
        token_hash=token_hash(token),
        **values,
    )


def _kept(rows: list[Notice]) -> list[Notice]:
    """Mail goes the way of all mail; for the others there is a job for each fifty."""
    letters = [row for row in rows if row.channel == Channel.MAIL]
    mails = mails_send([Letter(row.contact.email, row.subject, row.text) for row in letters if row.contact])
    for row, mail in zip(letters, mails, strict=True):
        row.mail, row.text = mail.pk, ""
    Notice.objects.bulk_create(rows)
    for channel in (Channel.SMS, Channel.OTHER):
        numbers: list[Any] = [row.pk for row in rows if row.channel == channel]
        for first in range(0, len(numbers), TOGETHER):
            app.configure_task(SEND_TASK).defer(
                municipality_id=rows[0].municipality_id, notice_ids=numbers[first : first + TOGETHER]
            )
    return rows
