"""Mail: a row in the transaction that decided on it, sent by a job that is given its number only.

What rolls back is never sent, what commits is sent at last even if the mail server is away, and neither the job nor any log
holds an address or a link.
"""

import smtplib
from collections.abc import Collection, Iterable
from contextlib import suppress
from datetime import timedelta
from typing import Any, NamedTuple

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from procrastinate.contrib.django import app

from samordna.core.mail_messages import message_of
from samordna.core.models import OutgoingMail
from samordna.core.prepared import Prepared, given

SEND_TASK = "core.send_mail"
SEND_MANY_TASK = "core.send_mails"
TOGETHER = 50
"""So many mails go to the server one after the other, signed in once."""
AT_ONCE = 500
"""So many are written together: a digest to thousands is long."""
MOST_ATTEMPTS = 8
KEPT = timedelta(days=30)
"""How long it can be seen that a mail was sent, and to whom."""
USELESS_AFTER = timedelta(days=7)
"""A mail that has not left by then says nothing that is still true."""


_EMPTIED = {"text": "", "html": "", "unsubscribe": "", "calendar": ""}


class MailNotSent(Exception):
    """The mail server did not take the mail. Says why without saying to whom."""


@transaction.atomic
def mail_send(*, to: str, subject: str, text: str, html: str = "") -> OutgoingMail:
    """Have a mail sent once the running transaction commits. ``html`` repeats ``text`` for those who read it so."""
    mail = OutgoingMail.objects.create(to=to, subject=_one_line(subject), text=text, html=html)
    app.configure_task(SEND_TASK).defer(mail_id=mail.pk)
    return mail


class Letter(NamedTuple):
    """A mail that has not been decided on yet.

    ``html`` repeats ``text``. ``unsubscribe`` is an address at which one POST ends such mails to whoever gets this one.
    ``calendar`` is a calendar file that goes along (:mod:`samordna.core.calendar_files`).
    """

    to: str
    subject: str
    text: str
    html: str = ""
    unsubscribe: str = ""
    calendar: str = ""


@transaction.atomic
def mails_send(letters: Iterable[Letter]) -> list[OutgoingMail]:
    """Have many mails sent once the running transaction commits, so many by a job that one sign-in to the server is enough."""
    rows = [OutgoingMail(**one._asdict() | {"subject": _one_line(one.subject)}) for one in letters]
    mails = OutgoingMail.objects.bulk_create(rows, batch_size=AT_ONCE)
    for first in range(0, len(mails), TOGETHER):
        together: list[Any] = [mail.pk for mail in mails[first : first + TOGETHER]]
        app.configure_task(SEND_MANY_TASK).defer(mail_ids=together)
    return mails


def _one_line(subject: str) -> str:
    return " ".join(subject.split())[:200]


def mails_deliver(*, mail_ids: Collection[int]) -> None:
    """Hand mails to the mail server, each once. What it does not take is tried again by a job of its own."""
    with suppress(smtplib.SMTPException, OSError), get_connection() as server:
        for mail_id in mail_ids:
            with suppress(MailNotSent):
                mail_deliver(mail_id=mail_id, server=server)
    left = OutgoingMail.objects.filter(pk__in=mail_ids, sent_at=None, failed_at=None)
    with transaction.atomic():
        for mail_id in left.values_list("pk", flat=True):
            app.configure_task(SEND_TASK).defer(mail_id=mail_id)


def mail_deliver(
    *, mail_id: int, is_last_attempt: bool = False, server: BaseEmailBackend | None = None
) -> None:
    """Hand a mail to the mail server, once. Raises MailNotSent when it should be tried again."""
    failure = _handed_over(mail_id, server)
    if not failure:
        return
    values: dict[str, Any] = {"error": failure}
    if is_last_attempt:
        values |= {"failed_at": timezone.now(), **_EMPTIED}
    OutgoingMail.objects.filter(pk=mail_id, sent_at=None).update(**values)
    raise MailNotSent(f"{mail_id}: {failure}")


def _handed_over(mail_id: int, server: BaseEmailBackend | None) -> str:
    """Why the server did not take it; empty when it did, or when nothing was left to send.

    Nothing but the commit comes after the sending: a worker that is killed in between sends the same mail again, under the same
    Message-ID, by which receivers drop a copy.
    """
    try:
        with transaction.atomic():
            rows: list[OutgoingMail] = _WAITING.objects(mail=mail_id)
            for mail in rows:
                message = message_of(mail, server)
                emptied = _EMPTIED | {"error": "", "sent_at": timezone.now()}
                OutgoingMail.objects.filter(pk=mail.pk).update(**emptied)
                message.send()
    except (smtplib.SMTPException, OSError) as error:
        return _reason(error)
    return ""


def _waiting() -> QuerySet[OutgoingMail]:
    return OutgoingMail.objects.select_for_update().filter(pk=given("mail"), sent_at=None, failed_at=None)


_WAITING = Prepared(_waiting)


@transaction.atomic
def mails_expire() -> int:
    """Empty what could not be sent in time, and forget what was sent long ago. How many were forgotten."""
    now = timezone.now()
    OutgoingMail.objects.filter(sent_at=None, failed_at=None, created_at__lt=now - USELESS_AFTER).update(
        failed_at=now, **_EMPTIED
    )
    return OutgoingMail.objects.filter(created_at__lt=now - KEPT).delete()[0]


def _reason(error: Exception) -> str:
    """The kind of error and the server's code; its words may repeat the address."""
    codes = {getattr(error, "smtp_code", None)}
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = {code for code, _words in error.recipients.values()}
    return " ".join([type(error).__name__, *(str(code) for code in codes if code)])[:100]
