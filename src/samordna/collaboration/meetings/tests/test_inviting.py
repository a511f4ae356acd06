"""Invitations by mail with the meeting as a calendar file, and what members answer by their link."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import Client
from icalendar import Calendar

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.models import Meeting, MeetingInvitation, MeetingLink
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.core.models import OutgoingMail
from samordna.core.tests.counting import queries_of
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory, PartnerFactory

pytestmark = pytest.mark.django_db
NOW = "2027-03-01T10:00+01:00"


@pytest.fixture
def noon() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def web(here: Municipality, noon: None) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


@pytest.fixture
def meeting(here: Municipality, noon: None) -> Meeting:
    forum = ForumFactory(municipality=here, name="Brottsförebyggande rådet")
    ForumMemberFactory(forum=forum, function="Ordförande", email="ordforande@ekdala.example", is_chair=True)
    police = PartnerFactory(municipality=here, name="Polisen")
    ContactPointFactory(municipality=here, partner=police, function="Befäl", email="polis@ekdala.example")
    deputy = ContactPointFactory(
        municipality=here, partner=police, function="Gruppchef", email="grupp@ekdala.example"
    )
    ForumMemberFactory(
        forum=forum, unit=None, partner=police, function="Kommunpolis", email="", deputy=deputy
    )
    return MeetingFactory(forum=forum)


def invite_all(web: Client, meeting: Meeting) -> None:
    members = [one.pk for one in meeting.forum.members.all()]
    web.post(f"{base(meeting)}bjud-in/", {"members": members})


def base(meeting: Meeting) -> str:
    return f"/{meeting.municipality.slug}/samverkan/moten/{meeting.pk}/"


def event_in(mail: OutgoingMail) -> tuple[str, Any]:
    calendar = Calendar.from_ical(mail.calendar)
    (event,) = calendar.walk("VEVENT")
    return str(calendar["method"]), event


def link_in(mail: OutgoingMail) -> str:
    found = re.search(r"/svara/mote/\S+", mail.text)
    assert found
    return found[0]


def mails_to(address: str) -> list[OutgoingMail]:
    return list(OutgoingMail.objects.filter(to=address).order_by("pk"))


def test_who_has_no_address_is_named_whenever_mail_goes(web: Client, meeting: Meeting) -> None:
    silent = ForumMemberFactory(
        forum=meeting.forum,
        function="Diakon",
        email="",
        unit=None,
        partner=PartnerFactory(municipality=meeting.municipality, name="Kyrkan"),
    )
    words = "Inget mejl når den som saknar adress: Diakon, Kyrkan."
    own = base(meeting)
    sent: list[tuple[str, dict[str, Any]]] = [
        ("bjud-in/", {"members": [silent.pk]}),
        ("stall-in/", {"cancelled_because": "Sjukdom"}),
        ("halls-anda/", {}),
    ]
    for end, values in sent:
        assert words in web.post(f"{own}{end}", values, follow=True).content.decode(), end


def test_members_get_the_meeting_for_their_calendar(web: Client, meeting: Meeting) -> None:
    invite_all(web, meeting)
    (mail,) = mails_to("polis@ekdala.example")
    method, event = event_in(mail)
    assert (method, event["sequence"]) == ("REQUEST", 0)
    assert str(event["organizer"]) == "mailto:ordforande@ekdala.example"
    assert str(event["attendee"]) == "mailto:polis@ekdala.example"
    assert event["dtstart"].dt == meeting.starts_at
    assert "ordforande" not in mail.text
    assert MeetingLink.objects.count() == 2


def test_what_is_moved_twice_and_cancelled_is_the_same_in_calendars(web: Client, meeting: Meeting) -> None:
    invite_all(web, meeting)
    for day in ("11", "12"):
        when = {"starts_at": f"2027-03-{day}T09:00", "ends_at": f"2027-03-{day}T11:00"}
        web.post(f"{base(meeting)}redigera/", {**when, "venue": meeting.venue})
    web.post(f"{base(meeting)}stall-in/", {"cancelled_because": "Sjukdom"})
    told = [event_in(mail) for mail in mails_to("polis@ekdala.example")]
    assert [method for method, _event in told] == ["REQUEST", "REQUEST", "REQUEST", "CANCEL"]
    assert [event["sequence"] for _method, event in told] == [0, 1, 2, 3]
    assert len({str(event["uid"]) for _method, event in told}) == 1
    assert str(told[-1][1]["status"]) == "CANCELLED"


def test_a_change_of_words_alone_tells_nobody(web: Client, meeting: Meeting) -> None:
    invite_all(web, meeting)
    when = {"starts_at": "2027-03-10T09:00", "ends_at": "2027-03-10T11:00", "venue": meeting.venue}
    web.post(f"{base(meeting)}redigera/", {**when, "about": "Ta med siffror"})
    meeting.refresh_from_db()
    assert (meeting.about, meeting.sequence) == ("Ta med siffror", 0)
    assert OutgoingMail.objects.count() == 2


def test_a_member_answers_without_an_account_and_the_deputy_is_told_once(
    web: Client, meeting: Meeting
) -> None:
    invite_all(web, meeting)
    address = link_in(mails_to("polis@ekdala.example")[0])
    browser = Client()
    page = browser.get(address).content.decode()
    assert "Brottsförebyggande rådet" in page
    assert "Ordförande" not in page
    for _twice in range(2):
        told = browser.post(address, {"reply": "deputy"}, follow=True).content.decode()
        assert "Ditt svar är sparat" in told
    (mail,) = mails_to("grupp@ekdala.example")
    assert event_in(mail)[0] == "REQUEST"
    assert "Ersättaren kommer" in web.get(base(meeting)).content.decode()
    web.post(f"{base(meeting)}stall-in/", {"cancelled_because": "Sjukdom"})
    assert event_in(mails_to("grupp@ekdala.example")[-1])[0] == "CANCEL"
    gone = browser.post(address, {"reply": "coming"})
    assert gone.status_code == 410
    assert "Mötet är inställt" in gone.content.decode()
    assert MeetingInvitation.objects.get(address="polis@ekdala.example").reply == "deputy"


def test_nothing_is_answered_that_was_not_asked(web: Client, meeting: Meeting) -> None:
    invite_all(web, meeting)
    address = link_in(mails_to("polis@ekdala.example")[0])
    assert Client().post(address, {"reply": "kanske"}).status_code == 422
    invitation = MeetingInvitation.objects.get(address="polis@ekdala.example")
    web.post(f"/{meeting.municipality.slug}/samverkan/moten/bjudna/{invitation.pk}/ta-tillbaka/")
    assert Client().get(address).status_code == 410


def test_again_goes_once_a_day_and_to_the_address_of_now(web: Client, meeting: Meeting) -> None:
    invite_all(web, meeting)
    invitation = MeetingInvitation.objects.get(address="polis@ekdala.example")
    again = f"/{meeting.municipality.slug}/samverkan/moten/bjudna/{invitation.pk}/igen/"
    assert "redan gått i dag" in web.post(again, follow=True).content.decode()
    invitation.member.email = "ny@ekdala.example"
    invitation.member.save()
    with time_machine.travel("2027-03-02T10:00+01:00", tick=False):
        signed_in(meeting.municipality, Role.CENTRAL_COORDINATOR).post(again)
    assert len(mails_to("ny@ekdala.example")) == 1


def test_nobody_is_invited_when_it_has_begun(web: Client, meeting: Meeting) -> None:
    with time_machine.travel("2027-03-10T10:00+01:00", tick=False):
        invite_all(web, meeting)
    assert not OutgoingMail.objects.exists()
    assert not MeetingInvitation.objects.exists()


@pytest.mark.slow
def test_the_pages_ask_the_same_however_many_are_invited(web: Client, meeting: Meeting) -> None:
    addresses = [base(meeting), f"{base(meeting)}bjud-in/", f"{base(meeting)}svar/"]
    invite_all(web, meeting)
    few = [queries_of(web, address) for address in addresses]
    for _number in range(40):
        ForumMemberFactory(forum=meeting.forum)
    invite_all(web, meeting)
    assert [queries_of(web, address) for address in addresses] == few
    assert max(few) <= 12
