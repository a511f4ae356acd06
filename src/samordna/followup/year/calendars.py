"""Days as a calendar that one's own calendar subscribes to."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from samordna.core.calendar_files import CalendarEvent, calendar_file
from samordna.followup.enums import DatedKind
from samordna.followup.year.things import DatedThing

FETCHED_AGAIN = timedelta(hours=6)


def calendar_of(name: str, things: Iterable[DatedThing], *, site: str, now: datetime) -> bytes:
    """An event for each thing, of a day where it has no hours, but nothing that is restricted: nobody knows who reads a calendar.

    ``site`` goes before each thing's path.
    """
    events = [_event(one, site) for one in things if not one.is_closed]
    return calendar_file(events, dtstamp=now, name=name, fetched_again=FETCHED_AGAIN)


def _event(thing: DatedThing, site: str) -> CalendarEvent:
    # what a revision is called says what it is
    kind = "" if thing.kind == DatedKind.REVISION else f"{thing.kind.label.capitalize()}: "
    hours = thing.hours
    return CalendarEvent(
        key=thing.key,
        sequence=hours.sequence if hours else 0,
        start=hours.starts_at if hours else thing.day,
        end=hours.ends_at if hours else thing.day + timedelta(days=1),
        summary=f"{kind}{thing.title}",
        cancelled=bool(hours and hours.cancelled),
        location=hours.where if hours else "",
        description=thing.about,
        url=f"{site}{thing.url}",
        is_busy=hours is not None,
    )
