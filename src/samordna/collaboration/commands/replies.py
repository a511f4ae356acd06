"""What members answer to an invitation: by their link, or to whoever leads the meeting, who notes it."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.collaboration.commands.deputies import deputy_tell
from samordna.collaboration.meetings.addresses import address_of_member
from samordna.collaboration.meetings.rules import refuse_over
from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation
from samordna.organisation.answering.addressing import Addresses
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
    if invitation.answer == reply:
        return invitation
    if reply == Reply.DEPUTY and not invitation.member.has_deputy:
        words = _("%(function)s has no deputy. Choose another answer.") % {"function": invitation.member}
        raise ValidationError(words, code="deputy")
    invitation.reply, invitation.replied_at = reply, timezone.now() if reply else None
    return deputy_tell(invitation=saved(invitation), known=known)
