"""What is handed to the mail server: a row as a message."""

import re
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.crypto import salted_hmac

from samordna.core.models import OutgoingMail

_METHOD = re.compile(r"^METHOD:(\w+)\r?$", re.MULTILINE)


def message_of(mail: OutgoingMail, server: BaseEmailBackend | None) -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(
        mail.subject,
        mail.text,
        settings.DEFAULT_FROM_EMAIL,
        [mail.to],
        connection=server,
        headers=_headers(mail),
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    if mail.calendar:
        message.attach("kalender.ics", mail.calendar, f"text/calendar{_method(mail.calendar)}")
    return message


def _method(calendar: str) -> str:
    """What calendars are to do with the file, which mail programs ask of the part itself (RFC 6047)."""
    found = _METHOD.search(calendar)
    return f"; method={found[1]}" if found else ""


def _headers(mail: OutgoingMail) -> dict[str, str]:
    """RFC 8058 asks that a mail program may end such mails by one POST, without its reader opening a page."""
    headers = {"Auto-Submitted": "auto-generated", "Message-ID": _message_id(mail)}
    if mail.unsubscribe:
        headers |= {
            "List-Unsubscribe": f"<{mail.unsubscribe}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    return headers


def _message_id(mail: OutgoingMail) -> str:
    """The same however often the mail is sent."""
    own = salted_hmac("core.mail", f"{mail.pk} {mail.created_at.isoformat()}").hexdigest()
    return f"<{mail.pk}.{own[:24]}@{mail_domain()}>"


def mail_domain() -> str:
    """That of the installation's own address: what is named with it has a name that no other installation gives."""
    return own_address().rpartition("@")[2] or "localhost"


def own_address() -> str:
    """From which the installation writes."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
