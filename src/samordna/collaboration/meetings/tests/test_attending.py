"""Answers that came in another way, and who was there, as whoever leads the meeting notes them."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils.timezone import now

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation
from samordna.collaboration.noting.minutes import minutes_of
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.models import OutgoingMail
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, UnitFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def member(here: Municipality) -> ForumMember:
    deputy = ContactPointFactory(municipality=here, email="ersattare@ekdala.example", function="Biträdande")
    forum = ForumFactory(municipality=here)
    return ForumMemberFactory(forum=forum, function="Rektor", email="skolan@ekdala.example", deputy=deputy)


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


def _at(member: ForumMember, days: int) -> Meeting:
    return MeetingFactory(forum=member.forum, starts_at=now() + timedelta(days=days))


def _noted(web: Client, meeting: Meeting, member: ForumMember, reply: str) -> str:
    base = f"/{meeting.municipality.slug}/samverkan/moten/{meeting.pk}/"
    answer = web.post(f"{base}svar/", {f"member_{member.pk}": reply}, follow=True)
    return " ".join(answer.content.decode().split())


def test_who_was_there_stands_in_the_minutes_also_who_was_not_invited(
    web: Client, member: ForumMember
) -> None:
    meeting = _at(member, -2)
    assert "1 var där" in _noted(web, meeting, member, "coming")
    assert minutes_of(meeting).present == [f"Rektor, {member.organisation}"]
    _noted(web, meeting, member, "cannot")
    told = minutes_of(meeting)
    assert (told.absent, told.missing) == ([], [f"Rektor, {member.organisation}"])
    _noted(web, meeting, member, "deputy")
    assert not OutgoingMail.objects.exists()


def test_who_said_no_beforehand_has_said_so_in_the_minutes(web: Client, member: ForumMember) -> None:
    meeting = _at(member, 1)
    _noted(web, meeting, member, "cannot")
    with time_machine.travel(now() + timedelta(days=2), tick=False):
        web = signed_in(meeting.municipality, Role.CENTRAL_COORDINATOR)
        _noted(web, meeting, member, "cannot")
    told = minutes_of(meeting)
    assert (told.absent, told.missing) == ([f"Rektor, {member.organisation}"], [])


def test_a_deputy_is_of_the_deputys_own_organisation(web: Client, member: ForumMember) -> None:
    office = UnitFactory(municipality=member.municipality, name="Stadsledningskontoret")
    deputy = member.deputy
    assert deputy
    meeting = _at(member, -2)
    _noted(web, meeting, member, "deputy")
    deputy.unit = office
    deputy.save()
    assert minutes_of(meeting).present == ["Biträdande, Stadsledningskontoret"]


def test_an_answer_by_telephone_tells_the_deputy_once(web: Client, member: ForumMember) -> None:
    meeting = _at(member, 5)
    for _twice in range(2):
        _noted(web, meeting, member, "deputy")
    assert OutgoingMail.objects.get().to == "ersattare@ekdala.example"
    _noted(web, meeting, member, "")
    row = MeetingInvitation.objects.get()
    assert (row.reply, row.replied_at) == ("", None)


def test_nothing_is_noted_of_a_cancelled_meeting_or_by_others(
    web: Client, member: ForumMember, here: Municipality
) -> None:
    meeting = _at(member, 5)
    reader = signed_in(here, Role.READER)
    assert reader.get(f"/{here.slug}/samverkan/moten/{meeting.pk}/svar/").status_code == 403
    meeting.cancelled_at = now()
    meeting.save()
    assert "är inställt" in _noted(web, meeting, member, "coming")
    assert not MeetingInvitation.objects.exists()
