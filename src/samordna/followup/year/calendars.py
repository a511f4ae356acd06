"""Days as a calendar file (iCalendar, RFC 5545), which Outlook, Google and telephones fetch and show."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event
from icalendar.prop import vDuration

from samordna.followup.enums import DatedKind
from samordna.followup.year.dated import DatedThing

FETCHED_AGAIN = timedelta(hours=6)


def calendar_of(name: str, things: Iterable[DatedThing], *, site: str, host: str, now: datetime) -> bytes:
    """A day-long event for each thing, but nothing that is restricted: nobody knows who reads a calendar.

    ``site`` goes before each thing's path, ``host`` makes its key one of the whole world's.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Samordna//SV")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(FETCHED_AGAIN), parameters={"VALUE": "DURATION"})
    for one in things:
        if not one.is_closed:
            calendar.add_component(_event(one, site, host, now))
    return calendar.to_ical()


def _event(thing: DatedThing, site: str, host: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{thing.key}@{host}")
    event.add("dtstamp", now)
    event.add("dtstart", thing.day)
    event.add("dtend", thing.day + timedelta(days=1))
    # what a revision is called says what it is
    kind = "" if thing.kind == DatedKind.REVISION else f"{thing.kind.label.capitalize()}: "
    event.add("summary", f"{kind}{thing.title}")
    if thing.about:
        event.add("description", thing.about)
    event.add("url", f"{site}{thing.url}")
    event.add("transp", "TRANSPARENT")
    return event
