"""Invitations that wait for the morning, remind once, are given by hand, and are taken back and put back."""

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localtime

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.commands.invitation_mails import (
    meeting_invitation_send_again,
    meeting_invitations_mail,
    meeting_link_make,
)
from samordna.collaboration.commands.invitations import (
    meeting_invitation_remove,
    meeting_invitation_restore,
    members_invite,
)
from samordna.collaboration.commands.meetings import meeting_cancel, meeting_update
from samordna.collaboration.commands.members import member_remove, member_update
from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.models import OutgoingMail
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory
from samordna.plandoc.following_up.working_hours import STOCKHOLM

pytestmark = pytest.mark.django_db
THURSDAY = datetime(2027, 3, 4, 12, tzinfo=STOCKHOLM)
NIGHT = THURSDAY.replace(hour=23)
DAY = timedelta(days=1)


@pytest.fixture
def member(here: Municipality) -> ForumMember:
    return ForumMemberFactory(forum=ForumFactory(municipality=here), email="skolan@ekdala.example")


@pytest.fixture
def meeting(member: ForumMember) -> Meeting:
    return MeetingFactory(forum=member.forum, starts_at=THURSDAY + 14 * DAY)


def _invited(meeting: Meeting, member: ForumMember, at: datetime) -> MeetingInvitation:
    with time_machine.travel(at, tick=False):
        (row,) = members_invite(meeting=meeting, members=[member], at=at, link=_link)
    return row


def _link(token: str) -> str:
    return f"/svara/mote/ekdala/{token}/"


def _mailed(meeting: Meeting, at: datetime) -> int:
    return meeting_invitations_mail(municipality=meeting.municipality, at=at, link=_link)


def _subjects() -> list[str]:
    return list(OutgoingMail.objects.order_by("pk").values_list("subject", flat=True))


def _web(meeting: Meeting) -> Client:
    return signed_in(meeting.municipality, Role.CENTRAL_COORDINATOR)


def _base(meeting: Meeting) -> str:
    return f"/{meeting.municipality.slug}/samverkan/moten/"


@pytest.mark.parametrize("of_the_unit", [True, False])
def test_the_mail_and_the_page_behind_its_link_say_whom_to_ask(
    meeting: Meeting, member: ForumMember, of_the_unit: bool, client: Client
) -> None:
    ContactPointFactory(
        municipality=meeting.municipality,
        unit=meeting.forum.unit if of_the_unit else None,
        function="Kansliet",
        email="kansliet@ekdala.example",
        phone="08-465 004 11",
    )
    _invited(meeting, member, THURSDAY)
    body = OutgoingMail.objects.get().text
    assert "Frågor: Kansliet, kansliet@ekdala.example, 08-465 004 11" in body
    (token,) = re.findall(r"/svara/mote/ekdala/(\S+)/", body)
    with time_machine.travel(THURSDAY):
        page = client.get(reverse("meeting_replies:answer", args=(meeting.municipality.slug, token)))
    told = page.content.decode()
    assert "mailto:kansliet@ekdala.example" in told
    assert re.search(r'href="tel:[^"]+">08-465 004 11<', told)


def test_whose_contact_is_restricted_is_not_told_by_a_mail(meeting: Meeting, member: ForumMember) -> None:
    ContactPointFactory(
        municipality=meeting.municipality,
        unit=meeting.forum.unit,
        email="hemligt@ekdala.example",
        restricted=True,
    )
    _invited(meeting, member, THURSDAY)
    assert "Frågor:" not in OutgoingMail.objects.get().text


def test_at_night_it_waits_for_the_working_morning_and_goes_once(
    meeting: Meeting, member: ForumMember
) -> None:
    _invited(meeting, member, NIGHT)
    assert _mailed(meeting, NIGHT) == 0
    assert _mailed(meeting, NIGHT.replace(day=5, hour=7, minute=13)) == 1
    assert _mailed(meeting, NIGHT.replace(day=5, hour=8)) == 0
    (mail,) = OutgoingMail.objects.all()
    assert mail.to == "skolan@ekdala.example"
    assert "METHOD:REQUEST" in mail.calendar


def test_what_waits_goes_to_the_address_of_the_morning_and_tells_of_the_new_time(
    meeting: Meeting, member: ForumMember
) -> None:
    _invited(meeting, member, NIGHT)
    with time_machine.travel(NIGHT, tick=False):
        moved = {"starts_at": THURSDAY + 15 * DAY, "ends_at": THURSDAY + 15 * DAY + timedelta(hours=1)}
        meeting_update(meeting=meeting, values=moved, link=_link)
    assert not OutgoingMail.objects.exists()
    member_update(member=member, values={"email": "rektorn@ekdala.example"})
    _mailed(meeting, NIGHT.replace(day=5, hour=8))
    (mail,) = OutgoingMail.objects.all()
    assert (mail.to, "19 mar 2027" in mail.subject) == ("rektorn@ekdala.example", True)


@pytest.mark.parametrize("why", ["cancelled", "left", "taken back"])
def test_what_waits_never_goes_when_it_is_off(meeting: Meeting, member: ForumMember, why: str) -> None:
    row = _invited(meeting, member, NIGHT)
    with time_machine.travel(NIGHT, tick=False):
        if why == "cancelled":
            meeting_cancel(meeting=meeting, because="Sjukdom")
        elif why == "left":
            member_remove(member=member)
        else:
            meeting_invitation_remove(invitation=row)
    assert _mailed(meeting, NIGHT.replace(day=5, hour=8)) == 0
    assert not OutgoingMail.objects.exists()


def test_who_has_not_answered_is_reminded_once_in_the_week_before(
    meeting: Meeting, member: ForumMember
) -> None:
    row = _invited(meeting, member, THURSDAY)
    days = [_mailed(meeting, THURSDAY + number * DAY) for number in range(1, 14)]
    assert sum(days) == 1
    assert _subjects()[1].startswith("Påminnelse: ")
    row.refresh_from_db()
    row.reply = "coming"
    row.save()
    row.links.filter(kind="before").delete()
    assert _mailed(meeting, THURSDAY + 13 * DAY) == 0


def test_the_page_says_when_mail_goes_and_takes_it_back_until_then(
    meeting: Meeting, member: ForumMember
) -> None:
    with time_machine.travel(NIGHT, tick=False):
        web, page = _web(meeting), f"{_base(meeting)}{meeting.pk}/bjud-in/"
        told = web.post(page, {"members": [member.pk]}, follow=True).content.decode()
        assert "Mejlet går 5 mar 2027 kl. 07.00." in told
        assert "bjud-in/angra/" in told
        assert "mejlet går 5 mar 2027 kl. 07.00" in web.get(page).content.decode()
        told = web.post(f"{page}angra/", follow=True).content.decode()
    assert "1 inbjudan är återtagen" in told
    assert not MeetingInvitation.objects.present().exists()


def test_who_has_a_link_already_is_not_taken_back_with_those_who_wait(
    meeting: Meeting, member: ForumMember
) -> None:
    row = _invited(meeting, member, NIGHT)
    with time_machine.travel(NIGHT, tick=False):
        web = _web(meeting)
        web.post(f"{_base(meeting)}bjudna/{row.pk}/lank/")
        web.post(f"{_base(meeting)}{meeting.pk}/bjud-in/angra/")
    assert MeetingInvitation.objects.present().exists()


def test_a_link_by_hand_is_shown_once_and_answers(meeting: Meeting, member: ForumMember) -> None:
    row = _invited(meeting, member, NIGHT)
    with time_machine.travel(NIGHT, tick=False):
        page = _web(meeting).post(f"{_base(meeting)}bjudna/{row.pk}/lank/", follow=True)
        (address,) = set(re.findall(r"/svara/mote/[^\"<\s]+", page.content.decode()))
        assert address not in page.client.get(page.redirect_chain[-1][0]).content.decode()
        Client().post(address, {"reply": "coming"})
        row.refresh_from_db()
        assert row.reply == "coming"
    assert _mailed(meeting, NIGHT.replace(day=5, hour=8)) == 0


def test_no_link_leads_to_a_meeting_that_has_begun(meeting: Meeting, member: ForumMember) -> None:
    row = _invited(meeting, member, THURSDAY)
    with time_machine.travel(meeting.starts_at, tick=False):
        with pytest.raises(ValidationError, match="har börjat"):
            meeting_invitation_send_again(invitation=row, at=THURSDAY + DAY, link=_link)
        with pytest.raises(ValidationError, match="har börjat"):
            meeting_link_make(invitation=row)


def test_an_invitation_taken_back_is_put_back_and_its_link_leads_where_it_led(
    meeting: Meeting, member: ForumMember
) -> None:
    row = _invited(meeting, member, THURSDAY)
    meeting_invitation_remove(invitation=row)
    assert not row.links.filter(ended_at=None).exists()
    meeting_invitation_restore(invitation=row)
    assert row.links.filter(ended_at=None).exists()
    meeting_invitation_remove(invitation=row)
    _invited(meeting, member, THURSDAY)
    with pytest.raises(ValidationError):
        meeting_invitation_restore(invitation=row)


def test_who_has_got_an_invitation_is_told_when_it_is_taken_back_and_stands_again(
    meeting: Meeting, member: ForumMember
) -> None:
    row = _invited(meeting, member, THURSDAY)
    with time_machine.travel(THURSDAY + DAY, tick=False):
        meeting_invitation_remove(invitation=row)
        meeting_invitation_restore(invitation=row)
    asked, off, again = OutgoingMail.objects.order_by("pk")
    assert {one.to for one in (asked, off, again)} == {"skolan@ekdala.example"}
    assert off.subject.startswith("Inte längre inbjuden: ")
    assert "METHOD:CANCEL" in off.calendar
    assert again.subject.startswith("Inbjuden ändå: ")
    assert "METHOD:REQUEST" in again.calendar
    keys, numbers = (
        [_line(one.calendar, name) for one in (asked, off, again)] for name in ("UID", "SEQUENCE")
    )
    assert len(set(keys)) == 1
    assert [int(one) for one in numbers] == [0, 1, 1]


def test_who_shares_an_address_with_one_that_is_invited_keeps_the_meeting(
    meeting: Meeting, member: ForumMember
) -> None:
    other = ForumMemberFactory(forum=member.forum, email=member.email)
    row = _invited(meeting, member, THURSDAY)
    _invited(meeting, other, THURSDAY)
    with time_machine.travel(THURSDAY, tick=False):
        meeting_invitation_remove(invitation=row)
    assert all("METHOD:REQUEST" in one.calendar for one in OutgoingMail.objects.all())


def _line(calendar: str, name: str) -> str:
    return next(line.partition(":")[2] for line in calendar.splitlines() if line.startswith(f"{name}:"))


def test_it_is_said_when_no_mail_gets_there_before_the_meeting(meeting: Meeting) -> None:
    meeting.starts_at = NIGHT + timedelta(hours=6)
    meeting.ends_at = NIGHT + timedelta(hours=7)
    meeting.save()
    with time_machine.travel(NIGHT, tick=False):
        page: Any = _web(meeting).get(f"{_base(meeting)}{meeting.pk}/bjud-in/")
    assert "Ge medlemmarna en länk för hand" in page.content.decode()
    assert localtime(meeting.starts_at).day == 5
