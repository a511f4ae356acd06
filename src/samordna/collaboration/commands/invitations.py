"""Members invited to a meeting, each by a mail with the meeting for their calendar and a link by which they answer."""

from collections.abc import Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.collaboration.meetings.addresses import address_of_member, organizer_of
from samordna.collaboration.meetings.calendar_file import mailed_to
from samordna.collaboration.meetings.mails import invitation_words
from samordna.collaboration.meetings.rules import refuse_begun
from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation, MeetingLink
from samordna.collaboration.queries import members_of
from samordna.core.mail import Letter, mails_send
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.commands.answer_links import Link, minted
from samordna.organisation.commands.saving import locked, saved
from samordna.plandoc.following_up.working_hours import in_sweden, waits_until


@transaction.atomic
def members_invite(
    *, meeting: Meeting, members: Iterable[ForumMember], at: datetime, link: Link
) -> list[MeetingInvitation]:
    """Invite those that are not invited yet; those made. Raises ValidationError."""
    row = locked(meeting.municipality, meeting)
    refuse_begun(row)
    _refuse_night(at)
    there = set(MeetingInvitation.objects.present().filter(meeting=row).values_list("member", flat=True))
    known = Addresses.of(row.municipality)
    made = [
        saved(
            MeetingInvitation(
                municipality=row.municipality,
                meeting=row,
                member=one,
                address=address_of_member(one, known),
            )
        )
        for one in members
        if one.pk not in there
    ]
    if not made:
        raise ValidationError(_("Choose at least one member that is not invited yet."), code="nobody")
    _send(row, made, known, at, link)
    return made


@transaction.atomic
def meeting_invitation_send_again(
    *, invitation: MeetingInvitation, at: datetime, link: Link
) -> MeetingInvitation:
    """To where the function is reached now; once a day at most. Raises ValidationError."""
    row = _held(invitation)
    refuse_begun(row.meeting)
    _refuse_night(at)
    known = Addresses.of(row.municipality)
    row.address = address_of_member(row.member, known)
    if not row.address:
        raise ValidationError(_("There is no address to send to. Write one first."), code="address")
    if row.links.filter(made_on=in_sweden(at).date()).exists():
        raise ValidationError(_("A mail has gone today already. Send again tomorrow."), code="today")
    _send(row.meeting, [saved(row)], known, at, link)
    return row


@transaction.atomic
def meeting_invitation_remove(*, invitation: MeetingInvitation) -> MeetingInvitation:
    """Its links lead nowhere."""
    row = _held(invitation)
    row.links.filter(ended_at=None).update(ended_at=timezone.now())
    row.mark_removed()
    return saved(row)


def _held(invitation: MeetingInvitation) -> MeetingInvitation:
    """As it is now, with its meeting kept from others until the transaction ends."""
    meeting = locked(invitation.municipality, invitation.meeting)
    around = ("unit", "partner", "contact", "deputy")
    rows = MeetingInvitation.objects.select_related(*(f"member__{name}" for name in around))
    row: MeetingInvitation = rows.get(pk=invitation.pk)
    row.meeting, row.municipality = meeting, meeting.municipality
    return row


def _refuse_night(at: datetime) -> None:
    if waits_until(at):
        raise ValidationError(_("Mail goes on working days between 7 and 18. Try again then."), code="night")


def _send(
    meeting: Meeting, rows: Iterable[MeetingInvitation], known: Addresses, at: datetime, link: Link
) -> None:
    """Functions that share an address get a mail each: each answers for itself."""
    today = in_sweden(at).date()
    organizer = organizer_of(members_of(meeting.forum), known)
    agenda = list(meeting.agenda.present().values_list("title", flat=True))
    links, letters = [], []
    for one in rows:
        if not one.address:
            continue
        one.meeting = meeting
        made, token = minted(MeetingLink, municipality=meeting.municipality, invitation=one, made_on=today)
        links.append(made)
        calendar = mailed_to(meeting, to=one.address, organizer=organizer, url=link(token))
        letters.append(Letter(one.address, *invitation_words(one, link(token), agenda), calendar=calendar))
    for made, mail in zip(links, mails_send(letters), strict=True):
        made.mail = mail.pk
    MeetingLink.objects.bulk_create(links)
