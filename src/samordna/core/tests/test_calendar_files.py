"""Calendar files read back as a calendar reads them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from samordna.core.calendar_files import CalendarEvent, Method, calendar_file
from samordna.core.mail_messages import mail_domain

NOON = datetime(2027, 3, 28, 12, tzinfo=ZoneInfo("Europe/Stockholm"))
EVENT = {
    "key": "möte-7",
    "start": NOON,
    "end": NOON + timedelta(hours=1),
    "summary": "Rådet; maj",
}
UID = f"möte-7@{mail_domain()}"


def _read(method: Method | None = None, name: str = "", **changes: Any) -> tuple[Any, Any]:
    event = CalendarEvent(**{**EVENT, **changes})
    written = calendar_file([event], dtstamp=NOON, method=method, name=name, fetched_again=timedelta(hours=6))
    calendar = Calendar.from_ical(written)
    return calendar, calendar.walk("VEVENT")[0]


def test_a_request_says_who_asks_whom_and_when() -> None:
    who: dict[str, Any] = {
        "organizer": "rad@ekdala.example",
        "attendees": ("polisen@ekdala.example", "skola@ekdala.example"),
    }
    calendar, event = _read(Method.REQUEST, sequence=2, location="Salen, plan 2\nvänster", **who)
    assert calendar["method"] == "REQUEST"
    assert (event["uid"], event["sequence"], event["status"]) == (UID, 2, "CONFIRMED")
    assert event["summary"] == "Rådet; maj"
    assert event["location"] == "Salen, plan 2\nvänster"
    assert event["organizer"] == "mailto:rad@ekdala.example"
    assert list(event["attendee"]) == ["mailto:polisen@ekdala.example", "mailto:skola@ekdala.example"]


def test_moments_are_told_without_a_zone_also_on_the_day_of_summer_time() -> None:
    _calendar, event = _read()
    assert event["dtstart"].dt == datetime(2027, 3, 28, 10, tzinfo=UTC)
    assert not event["dtstart"].params


def test_a_cancelled_one_keeps_its_key_and_is_taken_out() -> None:
    calendar, event = _read(Method.CANCEL, cancelled=True, sequence=3)
    assert (calendar["method"], event["status"]) == ("CANCEL", "CANCELLED")
    assert event["uid"] == UID


def test_a_day_is_whole_and_takes_no_time() -> None:
    calendar, event = _read(name="Ekdala", start=date(2027, 6, 1), end=date(2027, 6, 2), is_busy=False)
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2027, 6, 1), date(2027, 6, 2))
    assert event["transp"] == "TRANSPARENT"
    assert calendar["x-wr-calname"] == "Ekdala"
    assert calendar["refresh-interval"].dt == timedelta(hours=6)
    assert "method" not in calendar
    assert "location" not in event
