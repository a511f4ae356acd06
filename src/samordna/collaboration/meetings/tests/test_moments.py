"""A meeting has begun from the very moment when it begins, and is over from the very moment when it ends."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError

from samordna.collaboration.commands.meetings import meeting_cancel, meeting_reopen
from samordna.collaboration.meetings.door import why_closed
from samordna.collaboration.meetings.rules import refuse_begun
from samordna.collaboration.meetings.telling_whom import with_unreached
from samordna.collaboration.models import Meeting, MeetingInvitation
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.models import OutgoingMail
from samordna.organisation.answering.gatherings import closed_day_of, has_begun
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db
MOMENT = timedelta(microseconds=1)


@pytest.fixture
def invitation(here: Municipality) -> MeetingInvitation:
    member = ForumMemberFactory(forum=ForumFactory(municipality=here), email="skolan@ekdala.example")
    sunday = MeetingFactory(forum=member.forum).starts_at + timedelta(days=4)
    meeting = MeetingFactory(forum=member.forum, starts_at=sunday)
    values = {
        "municipality": here,
        "meeting": meeting,
        "member": member,
        "address": member.email,
        "reply": "coming",
    }
    return MeetingInvitation.objects.create(**values)


def test_when_it_begins(invitation: MeetingInvitation) -> None:
    meeting = invitation.meeting
    with time_machine.travel(meeting.starts_at - MOMENT, tick=False):
        refuse_begun(meeting)
        assert (has_begun(meeting), closed_day_of(meeting)) == (False, meeting.starts_at.date())
    with time_machine.travel(meeting.starts_at, tick=False):
        assert (has_begun(meeting), closed_day_of(meeting)) == (True, None)
        with pytest.raises(ValidationError, match="har börjat"):
            refuse_begun(meeting)


@pytest.mark.parametrize(("before", "closed", "mails"), [(MOMENT, "", 2), (timedelta(0), "over", 0)])
def test_when_it_ends(invitation: MeetingInvitation, before: timedelta, closed: str, mails: int) -> None:
    meeting: Meeting = invitation.meeting
    with time_machine.travel(meeting.ends_at - before, tick=False):
        assert why_closed(invitation) == closed
        meeting_cancel(meeting=meeting, because="Snö")
        meeting_reopen(meeting=meeting)
        assert OutgoingMail.objects.count() == mails
        MeetingInvitation.objects.update(address="")
        assert (with_unreached("Sparat.", meeting) == "Sparat.") is bool(closed)
