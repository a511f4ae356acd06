"""Calendar files (iCalendar, RFC 5545), which Outlook, Google and telephones read: written here alone, and how they are sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from icalendar import Calendar, Event
from icalendar.prop import vCalAddress, vDuration

from samordna.core.mail_messages import mail_domain

CONTENT_TYPE = "text/calendar; charset=utf-8"


class Method(StrEnum):
    """What a calendar is to do with the file (RFC 5546): show what is in it, ask its owner to come, or take it out again."""

    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """``key`` is the same as long as the thing is, wherever its calendars have it from, and ``sequence`` higher each time that it
    has moved or been cancelled.

    ``start`` and ``end`` are moments, or days of which the last is not in it. ``organizer`` and ``attendees`` are addresses of
    mail, which a request and its cancellation must have; ``answers`` is whether these are to answer by calendar.
    ``is_busy`` tells whether the time is taken.
    """

    key: str
    start: date | datetime
    end: date | datetime
    summary: str
    sequence: int = 0
    cancelled: bool = False
    location: str = ""
    description: str = ""
    url: str = ""
    organizer: str = ""
    attendees: tuple[str, ...] = ()
    answers: bool = True
    is_busy: bool = True


def calendar_file(
    events: Iterable[CalendarEvent],
    *,
    dtstamp: datetime,
    method: Method | None = None,
    name: str = "",
    fetched_again: timedelta | None = None,
) -> bytes:
    """The file with all of them. ``dtstamp`` is when it was written.

    ``name`` and ``fetched_again``, how often, are for a calendar that is subscribed to; ``method`` for one that is sent.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Samordna//SV")
    calendar.add("version", "2.0")
    if method:
        calendar.add("method", method.value)
    if name:
        calendar.add("x-wr-calname", name)
    if fetched_again:
        calendar.add("refresh-interval", vDuration(fetched_again), parameters={"VALUE": "DURATION"})
    for one in events:
        calendar.add_component(_written(one, dtstamp))
    return calendar.to_ical()


def _written(one: CalendarEvent, dtstamp: datetime) -> Event:
    event = Event()
    event.add("uid", f"{one.key}@{mail_domain()}")
    event.add("sequence", one.sequence)
    event.add("dtstamp", dtstamp)
    event.add("dtstart", _in_utc(one.start))
    event.add("dtend", _in_utc(one.end))
    event.add("summary", one.summary)
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    for field in ("location", "description", "url"):
        if said := getattr(one, field):
            event.add(field, said)
    if one.organizer:
        event.add("organizer", vCalAddress(f"mailto:{one.organizer}"))
    for address in one.attendees:
        event.add("attendee", vCalAddress(f"mailto:{address}"), parameters={"RSVP": str(one.answers).upper()})
    if not one.is_busy:
        event.add("transp", "TRANSPARENT")
    return event


def _in_utc(at: date | datetime) -> date | datetime:
    """A moment needs no time zone's rules beside it then."""
    return at.astimezone(UTC) if isinstance(at, datetime) else at
