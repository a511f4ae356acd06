"""Whoever has been invited to a meeting is told at once when it is moved, cancelled or held after all."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from samordna.collaboration.meetings.addresses import address_of_deputy, organizer_of
from samordna.collaboration.meetings.calendar_file import mailed_to
from samordna.collaboration.meetings.mails import Change, change_words
from samordna.collaboration.models import Meeting, MeetingInvitation, MeetingLink
from samordna.collaboration.queries import members_of
from samordna.core.mail import Letter, mails_send
from samordna.organisation.answering.addressing import Addresses
from samordna.plandoc.forums import Reply


@transaction.atomic
def change_tell(meeting: Meeting, change: Change) -> int:
    """How many addresses were told: each once, however many functions share it."""
    subject, text = change_words(meeting, change)
    organizer = organizer_of(members_of(meeting.forum), Addresses.of(meeting.municipality))
    letters = [
        Letter(to, subject, text, calendar=mailed_to(meeting, to=to, organizer=organizer))
        for to in sorted(_told(meeting))
    ]
    mails_send(letters)
    return len(letters)


def _told(meeting: Meeting) -> set[str]:
    """Where invitations have gone or an answer came from, and to the deputies who come instead."""
    gone = MeetingLink.objects.filter(invitation=OuterRef("pk"), mail__isnull=False)
    rows = MeetingInvitation.objects.present().filter(Exists(gone) | ~Q(reply=""), meeting=meeting)
    invited = list(rows.select_related("member__deputy"))
    deputies = (address_of_deputy(one.member) for one in invited if one.reply == Reply.DEPUTY)
    return {to for to in (*(one.address for one in invited), *deputies) if to}
