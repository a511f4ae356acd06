"""Mails about an account: plain text first, and the same as simple HTML."""

from typing import Any

from django.template.loader import render_to_string
from django.utils.timezone import now

from samordna.accounts.models import User
from samordna.core import days
from samordna.core.mail import mail_send
from samordna.core.models import OutgoingMail


def account_mail(name: str, *, to: str, **values: Any) -> OutgoingMail:
    """Send the mail ``name`` of ``templates/accounts/mail``, in the language of the request.

    The file's first line is the subject. An address alone in its paragraph becomes a link in the HTML.
    """
    when = days.moment(now(), "long")
    subject, _line, body = (
        render_to_string(f"accounts/mail/{name}.txt", {"when": when, **values}).strip().partition("\n")
    )
    paragraphs = [" ".join(part.split()) for part in body.split("\n\n") if part.strip()]
    html = render_to_string("accounts/mail/message.html", {"subject": subject, "paragraphs": paragraphs})
    return mail_send(to=to, subject=subject, text="\n\n".join(paragraphs) + "\n", html=html)


def notify(name: str, user: User, **values: Any) -> OutgoingMail:
    """Tell somebody what was done with their account."""
    return account_mail(name, to=user.email, user=user, **values)
