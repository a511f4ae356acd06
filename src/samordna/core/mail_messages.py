"""What is handed to the mail server: a row as a message."""

from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.crypto import salted_hmac

from samordna.core.models import OutgoingMail


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
    return message


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
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<{mail.pk}.{own[:24]}@{domain or 'localhost'}>"
