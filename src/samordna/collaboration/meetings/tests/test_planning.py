"""Meetings planned by their forum's rhythm, moved, cancelled and put back."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils.timezone import localtime

from samordna.accounts.roles import Role
from samordna.accounts.tests.clients import signed_in
from samordna.collaboration.commands.meetings import meetings_plan
from samordna.collaboration.meetings.times import next_times
from samordna.collaboration.models import Meeting
from samordna.collaboration.tests.factories import ForumFactory, MeetingFactory
from samordna.organisation.models import Municipality, Unit

pytestmark = pytest.mark.django_db
SWEDEN = ZoneInfo("Europe/Stockholm")


@pytest.fixture
def web(here: Municipality) -> Client:
    return signed_in(here, Role.CENTRAL_COORDINATOR)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SWEDEN)


def test_the_next_is_proposed_from_the_rhythm_at_the_same_hour_in_summer_time(here: Municipality) -> None:
    forum = ForumFactory(municipality=here, rhythm="fortnightly")
    MeetingFactory(forum=forum, starts_at=at("2027-03-16T13:00"), ends_at=at("2027-03-16T15:30"))
    begins, ends = next_times(forum, date(2027, 3, 16))
    assert (begins, ends) == (at("2027-03-30T13:00"), at("2027-03-30T15:30"))
    assert begins - at("2027-03-16T13:00") == timedelta(days=14)
    assert begins.timestamp() - at("2027-03-16T13:00").timestamp() == 14 * 86400 - 3600


def test_the_next_is_past_midsummer_and_not_in_the_past(here: Municipality) -> None:
    forum = ForumFactory(municipality=here, rhythm="weekly")
    MeetingFactory(forum=forum, starts_at=at("2027-06-18T09:00"))
    assert next_times(forum, date(2027, 6, 19))[0] == at("2027-06-28T09:00")
    assert next_times(forum, date(2027, 9, 1))[0] == at("2027-09-03T09:00")


def test_several_are_planned_by_the_rhythm(web: Client, here: Municipality) -> None:
    forum = ForumFactory(municipality=here, rhythm="monthly")
    address = f"/{here.slug}/samverkan/forum/{forum.pk}/moten/nytt/"
    when = {"starts_at": "2027-09-06T09:00", "ends_at": "2027-09-06T11:00"}
    told = web.post(address, {**when, "times": "4", "venue": "Salen"}, follow=True).content.decode()
    assert "är planerade: 6 sep 2027, 6 okt 2027, 8 nov 2027, 6 dec 2027." in told
    rows = list(Meeting.objects.order_by("starts_at"))
    assert [localtime(one.starts_at).isoformat()[:16] for one in rows] == [
        *("2027-09-06T09:00", "2027-10-06T09:00", "2027-11-08T09:00", "2027-12-06T09:00"),
    ]
    assert {one.venue for one in rows} == {"Salen"}


def test_several_that_end_before_they_begin_are_none(web: Client, here: Municipality) -> None:
    forum = ForumFactory(municipality=here, rhythm="weekly")
    address = f"/{here.slug}/samverkan/forum/{forum.pk}/moten/nytt/"
    answer = web.post(address, {"starts_at": "2027-09-06T11:00", "ends_at": "2027-09-06T09:00", "times": "3"})
    assert answer.status_code == 422
    assert "Slutet måste komma efter början" in answer.content.decode()
    assert not Meeting.objects.exists()
    with pytest.raises(ValidationError):
        meetings_plan(
            forum=ForumFactory(municipality=here),
            values={"starts_at": at("2027-09-06T09:00"), "ends_at": at("2027-09-06T11:00")},
            times=2,
        )


def test_midsummers_eve_is_warned_about(web: Client, here: Municipality) -> None:
    forum = ForumFactory(municipality=here)
    address = f"/{here.slug}/samverkan/forum/{forum.pk}/moten/nytt/"
    told = web.post(
        address, {"starts_at": "2027-06-25T09:00", "ends_at": "2027-06-25T11:00"}, follow=True
    ).content.decode()
    assert "25 juni 2027 är en dag då kontoren har stängt" in told
    meeting = Meeting.objects.get()
    base = f"/{here.slug}/samverkan/moten/{meeting.pk}/"
    told = web.post(
        f"{base}redigera/", {"starts_at": "2027-06-24T09:00", "ends_at": "2027-06-24T11:00"}, follow=True
    ).content.decode()
    assert "kontoren har stängt" not in told


def test_one_is_cancelled_held_after_all_removed_and_put_back(web: Client, here: Municipality) -> None:
    meeting = MeetingFactory(forum=ForumFactory(municipality=here))
    base = f"/{here.slug}/samverkan/moten/"
    web.post(f"{base}{meeting.pk}/stall-in/", {"cancelled_because": "För få kan komma"})
    assert "För få kan komma" in web.get(f"{base}{meeting.pk}/").content.decode()
    web.post(f"{base}{meeting.pk}/halls-anda/")
    meeting.refresh_from_db()
    assert (meeting.cancelled_at, meeting.sequence) == (None, 2)
    web.post(f"{base}{meeting.pk}/ta-bort/")
    assert web.get(f"{base}{meeting.pk}/").status_code == 404
    web.post(f"{base}{meeting.pk}/lagg-tillbaka/")
    assert str(meeting.forum) in web.get(base).content.decode()


def test_whoever_leads_no_forum_of_the_unit_plans_nothing(here: Municipality, unit: Unit) -> None:
    web = signed_in(here, Role.LOCAL_COORDINATOR, unit=unit)
    own = MeetingFactory(forum=ForumFactory(municipality=here, unit=unit))
    other = MeetingFactory(forum=ForumFactory(municipality=here))
    base = f"/{here.slug}/samverkan/moten/"
    assert web.get(f"{base}{own.pk}/redigera/").status_code == 200
    assert web.get(f"{base}{other.pk}/").status_code == 200
    assert web.get(f"{base}{other.pk}/redigera/").status_code == 403


def test_an_hour_that_the_clock_leaps_over_is_no_time(web: Client, here: Municipality) -> None:
    forum = ForumFactory(municipality=here)
    answer = web.post(
        f"/{here.slug}/samverkan/forum/{forum.pk}/moten/nytt/",
        {"starts_at": "2027-03-28T02:30", "ends_at": "2027-03-28T04:00"},
    )
    assert answer.status_code == 422
    assert not Meeting.objects.exists()


def test_a_night_watch_across_the_change_to_summer_time_lasts_an_hour_less(
    web: Client, here: Municipality
) -> None:
    forum = ForumFactory(municipality=here)
    when = {"starts_at": "2027-03-27T22:00", "ends_at": "2027-03-28T06:00"}
    web.post(f"/{here.slug}/samverkan/forum/{forum.pk}/moten/nytt/", when)
    meeting = Meeting.objects.get()
    assert meeting.ends_at - meeting.starts_at == timedelta(hours=7)
