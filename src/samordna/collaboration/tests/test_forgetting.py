"""Where invitations went is forgotten; who was there is not."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate, now

from samordna.collaboration.models import ForumMember, MeetingInvitation, MeetingLink
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.models import Change
from samordna.history.commands.retention import retention_carry_out
from samordna.organisation.models import Municipality

pytestmark = pytest.mark.django_db


def invited(member: ForumMember, months: int) -> MeetingInvitation:
    meeting = MeetingFactory(forum=member.forum, starts_at=now() - timedelta(days=31 * months))
    here = {"municipality": meeting.municipality, "member": member}
    row = MeetingInvitation.objects.create(meeting=meeting, address=member.email, reply="coming", **here)
    MeetingLink.objects.create(
        municipality=row.municipality, invitation=row, made_on=localdate(), token_hash=f"{row.pk}"
    )
    return row


def test_addresses_and_links_go_a_year_after_the_meeting(here: Municipality) -> None:
    member = ForumMemberFactory(forum=ForumFactory(municipality=here), email="skolan@ekdala.example")
    old, taken_back, new = invited(member, 14), invited(member, 14), invited(member, 3)
    taken_back.mark_removed()
    taken_back.save()
    assert retention_carry_out(municipality=here, dry_run=True)["meetings"] == 2
    assert retention_carry_out(municipality=here)["meetings"] == 2
    assert retention_carry_out(municipality=here)["meetings"] == 0
    assert {(one.pk, one.address, one.reply) for one in MeetingInvitation.objects.all()} == {
        (old.pk, "", "coming"),
        (new.pk, "skolan@ekdala.example", "coming"),
    }
    assert [one.invitation_id for one in MeetingLink.objects.all()] == [new.pk]


def test_the_history_keeps_no_address(here: Municipality) -> None:
    member = ForumMemberFactory(forum=ForumFactory(municipality=here), email="skolan@ekdala.example")
    row = invited(member, 14)
    retention_carry_out(municipality=here)
    told = Change.objects.filter(model="collaboration.meetinginvitation", row_id=row.pk)
    assert told.exists()
    assert not any("ekdala.example" in f"{one.before}{one.after}" for one in told)
