"""Whoever has been invited to a meeting is told at once when it is moved, cancelled or held after all."""

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import override

from samordna.collaboration.meetings.addresses import address_of_deputy, organizer_of
from samordna.collaboration.models import Meeting, MeetingInvitation, MeetingLink
from samordna.collaboration.queries import members_of
from samordna.core.mail import Letter, mails_send
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.changes import Change, WhenAndWhere, change_words
from samordna.organisation.answering.gatherings import mailed_to
from samordna.plandoc.forums import Reply


@transaction.atomic
def change_tell(meeting: Meeting, change: Change, before: WhenAndWhere | None = None) -> int:
    """How many addresses were told: each once, however many functions share it."""
    with override(settings.LANGUAGE_CODE):
        stands = _("An answer that has been given stands. Change it by the link of the invitation.")
        more = [stands, ""] if change is Change.MOVED else []
        signed = meeting.municipality.name
        subject, text = change_words(meeting, change, signed=signed, before=before, more=more)
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
