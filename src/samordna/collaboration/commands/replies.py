"""What members answer to an invitation: by their link, or to whoever leads the meeting, who notes it."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from samordna.collaboration.meetings.addresses import address_of_deputy, address_of_member, organizer_of
from samordna.collaboration.meetings.mails import deputy_words
from samordna.collaboration.meetings.rules import refuse_over
from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation
from samordna.collaboration.queries import members_of
from samordna.core.mail import Letter, mails_send
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.gatherings import mailed_to
from samordna.organisation.commands.saving import locked, saved
from samordna.plandoc.forums import Reply


@transaction.atomic
def meeting_reply(*, invitation: MeetingInvitation, reply: Reply) -> MeetingInvitation:
    """The same answer twice tells nobody anything twice. Raises ValidationError."""
    return _answered(invitation, reply.value, Addresses.of(invitation.municipality))


@transaction.atomic
def meeting_replies_note(*, meeting: Meeting, replies: Mapping[ForumMember, str]) -> Meeting:
    """What members have answered otherwise, or who was there: also those who were never invited. An empty one is no answer.

    Raises ValidationError.
    """
    row = locked(meeting.municipality, meeting)
    refuse_over(row)
    known = Addresses.of(row.municipality)
    there = {one.member_id: one for one in MeetingInvitation.objects.present().filter(meeting=row)}
    for member, reply in replies.items():
        invitation = there.get(member.pk)
        if invitation is None and reply:
            place = {"municipality": row.municipality, "member": member}
            invitation = MeetingInvitation(address=address_of_member(member, known), **place)
        if invitation is not None:
            invitation.meeting, invitation.member = row, member
            _answered(invitation, reply, known)
    return row


def _answered(invitation: MeetingInvitation, reply: str, known: Addresses) -> MeetingInvitation:
    if invitation.reply == reply:
        return invitation
    invitation.reply, invitation.replied_at = reply, timezone.now() if reply else None
    row = saved(invitation)
    if reply == Reply.DEPUTY and row.meeting.ends_at > timezone.now():
        _tell_deputy(row, known)
    return row


def _tell_deputy(invitation: MeetingInvitation, known: Addresses) -> None:
    if to := address_of_deputy(invitation.member):
        meeting = invitation.meeting
        organizer = organizer_of(members_of(meeting.forum), known)
        calendar = mailed_to(meeting, to=to, organizer=organizer)
        mails_send([Letter(to, *deputy_words(invitation), calendar=calendar)])
