"""Units invited to a session, each by a mail with a link by which it signs up; the mail and its link are decided on together."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.mail import Letter, mails_send
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.commands.answer_links import Link, minted
from samordna.organisation.commands.saving import locked, saved
from samordna.organisation.models import Unit
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until
from samordna.training.commands.sign_ups import refuse_closed
from samordna.training.models import Invitation, InvitationLink, Session
from samordna.training.sessions.invitation_mail import mail_words


@transaction.atomic
def units_invite(*, session: Session, units: Iterable[Unit], at: datetime, link: Link) -> list[Invitation]:
    """Invite those that are not invited yet, at the contact point nearest to each; those made. Raises ValidationError."""
    row = locked(session.municipality, session)
    _refuse_night(at)
    there = set(Invitation.objects.present().filter(session=row).values_list("unit", flat=True))
    addresses = Addresses.of(row.municipality)
    made = []
    for unit in units:
        refuse_closed(row, unit)
        if unit.pk not in there:
            contact = addresses.nearest(unit)
            made.append(
                saved(Invitation(municipality=row.municipality, session=row, unit=unit, contact=contact))
            )
    if not made:
        raise ValidationError(_("Choose at least one unit that is not invited yet."), code="nobody")
    _send(made, at, link)
    return made


@transaction.atomic
def invitation_send_again(*, invitation: Invitation, at: datetime, link: Link) -> Invitation:
    """Once a day at most. Raises ValidationError."""
    row = _held(invitation)
    refuse_closed(row.session, row.unit)
    _refuse_night(at)
    if not row.address:
        raise ValidationError(_("There is no address to send to. Write one first."), code="address")
    if row.links.filter(made_on=in_sweden(at).date()).exists():
        raise ValidationError(_("A mail has gone today already. Send again tomorrow."), code="today")
    _send([row], at, link)
    return row


@transaction.atomic
def invitation_remove(*, invitation: Invitation) -> Invitation:
    """Its links lead nowhere. What it has signed up stays."""
    row = _held(invitation)
    row.links.filter(ended_at=None).update(ended_at=timezone.now())
    row.mark_removed()
    row.save(update_fields=["removed_at"])
    return row


def _held(invitation: Invitation) -> Invitation:
    """As it is now, with its session kept from others until the transaction ends."""
    session = locked(invitation.municipality, invitation.session)
    row: Invitation = Invitation.objects.select_related("unit", "contact").get(pk=invitation.pk)
    row.session, row.municipality = session, session.municipality
    return row


def _refuse_night(at: datetime) -> None:
    if waits_until(at):
        raise ValidationError(_("Mail goes on working days between 7 and 18. Try again then."), code="night")


def _send(rows: Iterable[Invitation], at: datetime, link: Link) -> None:
    """Units that share an address get a mail each: the links are passed on to different managers."""
    reached = [one for one in rows if one.address]
    today = in_sweden(at).date()
    links, letters = [], []
    for one in reached:
        made, token = minted(InvitationLink, municipality=one.municipality, invitation=one, made_on=today)
        links.append(made)
        letters.append(Letter(one.address, *mail_words(one, link(token))))
    for made, mail in zip(links, mails_send(letters), strict=True):
        made.mail = mail.pk
    InvitationLink.objects.bulk_create(links)
