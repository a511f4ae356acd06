"""Whoever has been mailed an invitation or signed up is told at once when a session is moved, cancelled or held after all."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from samordna.core.mail import Letter, mails_send
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.models import Unit
from samordna.training.models import GroupAtSession, Invitation, InvitationLink, Session
from samordna.training.sessions.change_mail import Change, mail_words


def change_tell(session: Session, change: Change) -> int:
    """How many addresses were told: each once, however many units share it."""
    subject, text = mail_words(session, change)
    letters = [Letter(address, subject, text) for address in sorted(set(_addresses(session)))]
    mails_send(letters)
    return len(letters)


def _addresses(session: Session) -> Iterator[str]:
    reached = InvitationLink.objects.filter(invitation=OuterRef("pk"), mail__isnull=False)
    invited = Invitation.objects.present().filter(Exists(reached), session=session).select_related("contact")
    yield from (one.address for one in invited if one.address)
    signed_up = GroupAtSession.objects.filter(session=session, signed_up__gt=0)
    known = Addresses.of(session.municipality)
    for unit in Unit.objects.filter(pk__in=signed_up.values("unit")):
        if contact := known.nearest(unit):
            yield contact.email
