"""Mail to those who are invited to a meeting: first, once before the day where nothing is answered, and when somebody asks.

A mail and its link are decided on together, so that none goes twice.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.collaboration.commands.invitation_letters import Due, letters_send
from samordna.collaboration.enums import MeetingLinkKind
from samordna.collaboration.meetings.addresses import address_of_member
from samordna.collaboration.meetings.rules import refuse_begun
from samordna.collaboration.models import Meeting, MeetingInvitation, MeetingLink
from samordna.collaboration.models.invitation import OF_FORMER_TIME
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.commands.answer_links import Link, minted
from samordna.organisation.commands.saving import locked, saved
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up.asking import mail_due
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until

AT_ONCE = 200
"""Invitations whose mail is decided on in one transaction."""
AROUND = ("municipality", *(f"member__{name}" for name in ("unit", "partner", "contact", "deputy")))


@transaction.atomic
def meeting_invitations_mail(*, municipality: Municipality, at: datetime, link: Link) -> int:
    """Have what is due sent, to so many at most; to how many. None at night and on holidays."""
    if waits_until(at):
        return 0
    Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
    rows = MeetingInvitation.objects.present().filter(
        Q(reply="") | OF_FORMER_TIME,
        municipality=municipality,
        member__removed_at=None,
        meeting__removed_at=None,
        meeting__cancelled_at=None,
        meeting__forum__removed_at=None,
        meeting__starts_at__gt=at,
    )
    around = (*AROUND, "meeting__forum__unit", "meeting__municipality")
    known = Addresses.of(municipality)
    due = _due(rows.select_related(*around).prefetch_related("links").order_by("pk"), known, at)
    return letters_send([one for one, _number in zip(due, range(AT_ONCE), strict=False)], known, at, link)


@transaction.atomic
def due_send(rows: Iterable[MeetingInvitation], known: Addresses, at: datetime, link: Link) -> None:
    """What is due now of these; the rest waits for the job."""
    rows = list(rows)
    prefetch_related_objects(rows, "links")
    if not waits_until(at):
        letters_send([*_due(rows, known, at)], known, at, link)


@transaction.atomic
def meeting_invitation_send_again(
    *, invitation: MeetingInvitation, at: datetime, link: Link
) -> MeetingInvitation:
    """To where the function is reached now; once a day at most. Raises ValidationError."""
    row = held_invitation(invitation)
    refuse_begun(row.meeting)
    if waits_until(at):
        raise ValidationError(_("Mail goes on working days between 7 and 18. Try again then."), code="night")
    known = Addresses.of(row.municipality)
    if not _reached(row, known).address:
        raise ValidationError(_("There is no address to send to. Write one first."), code="address")
    today = in_sweden(at).date()
    if row.links.filter(made_on=today, ended_at=None).exclude(kind=MeetingLinkKind.HAND).exists():
        raise ValidationError(_("A mail has gone today already. Send again tomorrow."), code="today")
    kind = MeetingLinkKind.AGAIN if sent_to(row) else MeetingLinkKind.ASKED
    letters_send([(row, kind)], known, at, link)
    return row


@transaction.atomic
def meeting_link_make(*, invitation: MeetingInvitation) -> str:
    """A link to give by hand; its token, which is shown this once. Raises ValidationError."""
    row = held_invitation(invitation)
    refuse_begun(row.meeting)
    values = {"municipality": row.municipality, "invitation": row, "made_on": timezone.localdate()}
    made, token = minted(MeetingLink, kind=MeetingLinkKind.HAND, **values)
    made.save()
    return token


def held_invitation(invitation: MeetingInvitation) -> MeetingInvitation:
    """As it is now, with its meeting kept from others until the transaction ends."""
    meeting: Meeting = locked(invitation.municipality, invitation.meeting)
    row: MeetingInvitation = MeetingInvitation.objects.select_related(*AROUND).get(pk=invitation.pk)
    row.meeting, row.municipality = meeting, meeting.municipality
    return row


def _due(rows: Iterable[MeetingInvitation], known: Addresses, at: datetime) -> Iterator[Due]:
    """Who has answered is asked no more."""
    today = in_sweden(at).date()
    for row in rows:
        kind = mail_due(today, in_sweden(row.meeting.starts_at).date(), sent_to(row))
        if kind and not row.answer and _reached(row, known).address:
            yield row, MeetingLinkKind(kind)


def _reached(row: MeetingInvitation, known: Addresses) -> MeetingInvitation:
    """With the address at which the function is reached now."""
    now = address_of_member(row.member, known)
    if now != row.address:
        row.address = now
        saved(row)
    return row


def sent_to(row: MeetingInvitation) -> dict[str, date]:
    """When mail of each kind last went that has not been taken back."""
    return {
        one.kind: one.made_on
        for one in row.links.all()
        if one.ended_at is None and one.kind != MeetingLinkKind.HAND
    }
