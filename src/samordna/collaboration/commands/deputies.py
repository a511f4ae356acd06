"""The deputy is asked to come instead of a member, and told again when the member answers otherwise."""

from django.db import transaction
from django.utils import timezone

from samordna.collaboration.commands.telling import told_of
from samordna.collaboration.meetings.addresses import address_of_deputy, organizer_of
from samordna.collaboration.meetings.mails import Words, deputy_not_needed_words, deputy_words
from samordna.collaboration.models import ForumMember, MeetingInvitation
from samordna.collaboration.queries import members_of
from samordna.core.mail import Letter, mails_send
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.gatherings import is_over, mailed_to, taken_back_from
from samordna.organisation.commands.saving import locked, saved
from samordna.plandoc.forums import Reply


@transaction.atomic
def deputy_tell(*, invitation: MeetingInvitation, known: Addresses) -> MeetingInvitation:
    """Ask whoever is to come by the answer, and let off whoever was asked before. Nobody is told the same twice."""
    meeting = invitation.meeting
    comes = invitation.reply == Reply.DEPUTY and not invitation.removed_at
    asked, to = invitation.deputy_address, address_of_deputy(invitation.member) if comes else ""
    if asked == to or meeting.cancelled_at or is_over(meeting):
        return invitation
    invitation.deputy_address = to
    row = saved(invitation)
    if asked and asked not in told_of(meeting):
        told_send(row, known, asked, deputy_not_needed_words(row), is_off=True)
    if to:
        told_send(row, known, to, deputy_words(row))
    return row


@transaction.atomic
def deputies_tell(*, member: ForumMember) -> None:
    """Where a member has another deputy, of the meetings to come at which the deputy is in the member's place."""
    rows = MeetingInvitation.objects.present().filter(
        member=member, reply=Reply.DEPUTY, meeting__removed_at=None, meeting__ends_at__gt=timezone.now()
    )
    known = Addresses.of(member.municipality)
    for row in rows.select_related("municipality", "meeting__forum", "meeting__municipality"):
        row.member = member
        deputy_tell(invitation=row, known=known)


@transaction.atomic
def told_send(
    invitation: MeetingInvitation, known: Addresses, to: str, words: Words, *, is_off: bool = False
) -> None:
    """A higher number than before, or calendars that have the meeting keep it as it was."""
    meeting = invitation.meeting
    organizer = organizer_of(members_of(meeting.forum), known)
    if is_off:
        now = locked(invitation.municipality, meeting)
        now.sequence += 1
        meeting.sequence = saved(now).sequence
    make = taken_back_from if is_off else mailed_to
    mails_send([Letter(to, *words, calendar=make(meeting, to=to, organizer=organizer))])
