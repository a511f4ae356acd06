"""What members answer to an invitation, by their link."""

from django.db import transaction
from django.utils import timezone

from samordna.collaboration.meetings.addresses import address_of_deputy, organizer_of
from samordna.collaboration.meetings.calendar_file import mailed_to
from samordna.collaboration.meetings.mails import deputy_words
from samordna.collaboration.models import MeetingInvitation
from samordna.collaboration.queries import members_of
from samordna.core.mail import Letter, mails_send
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.commands.saving import saved
from samordna.plandoc.forums import Reply


@transaction.atomic
def meeting_reply(*, invitation: MeetingInvitation, reply: Reply) -> MeetingInvitation:
    """The same answer twice tells nobody anything twice. Raises ValidationError."""
    if invitation.reply == reply:
        return invitation
    invitation.reply, invitation.replied_at = reply.value, timezone.now()
    row = saved(invitation)
    if reply is Reply.DEPUTY and (to := address_of_deputy(row.member)):
        meeting = row.meeting
        organizer = organizer_of(members_of(meeting.forum), Addresses.of(meeting.municipality))
        calendar = mailed_to(meeting, to=to, organizer=organizer)
        mails_send([Letter(to, *deputy_words(row), calendar=calendar)])
    return row
