"""Answers that change: the deputy is let off again, and an answer to a former time is asked for anew."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.commands.invitations import meeting_invitation_remove
from samordna.collaboration.commands.members import member_add, member_update
from samordna.collaboration.commands.replies import meeting_reply
from samordna.collaboration.meetings.tests.test_inviting import base, event_in, invite_all, link_in, mails_to
from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation
from samordna.collaboration.noting.minutes import minutes_of
from samordna.collaboration.tests.factories import ForumFactory, ForumMemberFactory, MeetingFactory
from samordna.organisation.models import Municipality
from samordna.organisation.tests.factories import ContactPointFactory
from samordna.plandoc.forums import Reply

pytestmark = pytest.mark.django_db
SCHOOL, DEPUTY = "skolan@ekdala.example", "ersattare@ekdala.example"


@pytest.fixture(autouse=True)
def clock() -> Iterator[Any]:
    with time_machine.travel("2027-03-01T10:00+01:00", tick=False) as traveller:
        yield traveller


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


@pytest.fixture
def member(here: Municipality) -> ForumMember:
    deputy = ContactPointFactory(municipality=here, email=DEPUTY, function="Biträdande")
    forum = ForumFactory(municipality=here)
    return ForumMemberFactory(forum=forum, function="Rektor", email=SCHOOL, deputy=deputy)


@pytest.fixture
def meeting(member: ForumMember, web: Client) -> Meeting:
    meeting = MeetingFactory(forum=member.forum)
    invite_all(web, meeting)
    return meeting


def _answer(reply: str, number: int = -1) -> str:
    address = link_in([mail for mail in mails_to(SCHOOL) if "/svara/" in mail.text][number])
    return " ".join(Client().post(address, {"reply": reply}, follow=True).content.decode().split())


def _move(web: Client, meeting: Meeting, day: str, venue: str = "Sammanträdesrummet") -> None:
    when = {"starts_at": f"2027-03-{day}T09:00", "ends_at": f"2027-03-{day}T11:00"}
    web.post(f"{base(meeting)}redigera/", {**when, "venue": venue})


def _asked_of_deputy() -> list[tuple[str, int, str]]:
    told = [event_in(mail) for mail in mails_to(DEPUTY)]
    return [(method, int(event["sequence"]), str(event["uid"])) for method, event in told]


@pytest.mark.slow
@pytest.mark.parametrize("reply", ["coming", "cannot"])
def test_a_deputy_who_is_not_needed_any_more_is_let_off_in_the_calendar(meeting: Meeting, reply: str) -> None:
    _answer("deputy")
    _answer(reply)
    (asked, first, key), (let_off, second, same_key) = _asked_of_deputy()
    assert (asked, let_off) == ("REQUEST", "CANCEL")
    assert second > first
    assert same_key == key
    _answer("deputy")
    assert _asked_of_deputy()[-1][0] == "REQUEST"


@pytest.mark.slow
def test_a_deputy_let_off_hears_no_more_of_the_meeting(web: Client, meeting: Meeting) -> None:
    for reply in ("deputy", "coming"):
        _answer(reply)
    _move(web, meeting, "11")
    web.post(f"{base(meeting)}stall-in/", {"cancelled_because": "Sjukdom"})
    assert len(mails_to(DEPUTY)) == 2
    sequences = [int(event_in(mail)[1]["sequence"]) for mail in mails_to(SCHOOL)]
    assert sequences == sorted(set(sequences))


def test_a_deputy_is_told_at_the_address_where_the_deputy_was_asked(
    web: Client, meeting: Meeting, member: ForumMember, here: Municipality
) -> None:
    _answer("deputy")
    other = ContactPointFactory(municipality=here, email="annan@ekdala.example", function="Samordnare")
    member_update(member=member, values={"deputy": other})
    assert [method for method, *_rest in _asked_of_deputy()] == ["REQUEST", "CANCEL"]
    web.post(f"{base(meeting)}stall-in/", {"cancelled_because": "Sjukdom"})
    assert [event_in(mail)[0] for mail in mails_to("annan@ekdala.example")] == ["REQUEST", "CANCEL"]
    assert len(mails_to(DEPUTY)) == 2


def test_who_comes_for_another_member_too_keeps_the_meeting(meeting: Meeting, member: ForumMember) -> None:
    second = ForumMemberFactory(forum=member.forum, email=DEPUTY)
    MeetingInvitation.objects.create(
        municipality=meeting.municipality, meeting=meeting, member=second, address=DEPUTY, reply="coming"
    )
    for reply in ("deputy", "coming"):
        _answer(reply)
    assert "CANCEL" not in [method for method, *_rest in _asked_of_deputy()]


def test_an_invitation_taken_back_lets_the_deputy_off(meeting: Meeting) -> None:
    _answer("deputy")
    meeting_invitation_remove(invitation=meeting.invitations.get())
    assert [method for method, *_rest in _asked_of_deputy()] == ["REQUEST", "CANCEL"]


def test_a_member_without_a_deputy_is_not_offered_one(web: Client, here: Municipality) -> None:
    alone = ForumMemberFactory(forum=ForumFactory(municipality=here), email=SCHOOL)
    meeting = MeetingFactory(forum=alone.forum)
    invite_all(web, meeting)
    (mail,) = mails_to(SCHOOL)
    assert "ersättare" not in mail.text
    assert "Ersättaren" not in Client().get(link_in(mail)).content.decode()
    assert "Ersättaren" not in web.get(f"{base(meeting)}svar/").content.decode()
    with pytest.raises(ValidationError, match="ersättare"):
        meeting_reply(invitation=meeting.invitations.get(), reply=Reply.DEPUTY)


def test_nobody_is_the_deputy_of_oneself(here: Municipality) -> None:
    point = ContactPointFactory(municipality=here)
    values = {"function": "Rektor", "unit": point.unit, "contact": point, "deputy": point}
    with pytest.raises(ValidationError) as refused:
        member_add(forum=ForumFactory(municipality=here), values=values)
    assert "deputy" in refused.value.message_dict


@pytest.mark.slow
def test_an_answer_to_a_former_time_is_asked_for_anew(web: Client, meeting: Meeting, clock: Any) -> None:
    _answer("coming")
    clock.shift(60)
    _move(web, meeting, "11")
    mail = mails_to(SCHOOL)[-1]
    assert "gäller inte längre" in mail.text
    shown = " ".join(web.get(base(meeting)).content.decode().split())
    assert "Kommer: svarade på den tidigare tiden" in shown
    assert "1 har inte svarat" in shown
    listed = " ".join(web.get(base(meeting).rsplit("/", 2)[0] + "/").content.decode().split())
    assert "0 kommer, 0 av 1" in listed
    assert minutes_of(meeting).present == []
    assert "har flyttats sedan svaret" in Client().get(link_in(mail)).content.decode()
    _answer("coming")
    assert "1 kommer" in " ".join(web.get(base(meeting)).content.decode().split())
    assert len(minutes_of(Meeting.objects.get()).present) == 1


def test_noting_others_does_not_answer_for_those_who_are_asked_anew(
    web: Client, meeting: Meeting, member: ForumMember, clock: Any
) -> None:
    _answer("coming")
    clock.shift(60)
    _move(web, meeting, "11")
    web.post(f"{base(meeting)}svar/", {f"member_{member.pk}": ""})
    row = MeetingInvitation.objects.get()
    assert (row.reply, row.answer) == ("coming", "")


def test_at_another_place_an_answer_stands(web: Client, meeting: Meeting, clock: Any) -> None:
    _answer("coming")
    clock.shift(60)
    _move(web, meeting, "10", venue="Biblioteket")
    assert "/svara/" not in mails_to(SCHOOL)[-1].text
    assert meeting.invitations.get().answer == "coming"


def test_who_was_there_stands_when_the_hours_are_put_right_afterwards(
    web: Client, meeting: Meeting, clock: Any
) -> None:
    _answer("coming")
    clock.move_to("2027-03-12T10:00+01:00")
    when = {"starts_at": "2027-03-10T09:00", "ends_at": "2027-03-10T12:00"}
    web.post(f"{base(meeting)}redigera/", when)
    assert len(minutes_of(Meeting.objects.get()).present) == 1
