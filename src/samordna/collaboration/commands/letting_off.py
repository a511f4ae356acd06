"""Whoever has heard of an invitation is told when it is taken back, and when it stands again."""

from django.db import transaction

from samordna.collaboration.commands.deputies import told_send
from samordna.collaboration.commands.telling import told_of
from samordna.collaboration.meetings.mails import invited_again_words, not_invited_words
from samordna.collaboration.models import MeetingInvitation
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.gatherings import is_over


@transaction.atomic
def member_let_off(*, invitation: MeetingInvitation, known: Addresses) -> MeetingInvitation:
    """Take the meeting out of the calendar of a member whose invitation has been taken back."""
    if _is_to_hear(invitation):
        told_send(invitation, known, invitation.address, not_invited_words(invitation), is_off=True)
    return invitation


@transaction.atomic
def member_asked_again(*, invitation: MeetingInvitation, known: Addresses) -> MeetingInvitation:
    """Put the meeting back into the calendar of a member who was let off; called before the invitation stands again."""
    if invitation.removed_at and _is_to_hear(invitation):
        told_send(invitation, known, invitation.address, invited_again_words(invitation))
    return invitation


def _is_to_hear(invitation: MeetingInvitation) -> bool:
    """Who shares the address of another that is invited has the meeting in the same calendar, and keeps it."""
    meeting = invitation.meeting
    if not invitation.address or meeting.cancelled_at or is_over(meeting):
        return False
    has_heard = bool(invitation.reply) or invitation.links.filter(mail__isnull=False).exists()
    return has_heard and invitation.address not in told_of(meeting)
