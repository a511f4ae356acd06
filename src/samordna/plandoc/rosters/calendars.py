"""Shifts out of a calendar file (iCalendar, RFC 5545): who has them is what each event is called."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from icalendar import Calendar, Component

from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.rosters.clocks import missing_hour
from samordna.plandoc.rosters.model import AHEAD, MOST_SHIFTS, SWEDEN, FiledShifts, Gathering
from samordna.plandoc.rosters.words import NO_CALENDAR, NO_NAME, NO_TIMES, RULE, event_of, no_such_hour

BEGINS = b"BEGIN:VCALENDAR"
LONGEST_PAST = timedelta(days=31)
_KEY = 40


def is_calendar(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \r\n\t")[: len(BEGINS)].upper() == BEGINS


def read_calendar(data: bytes, now: datetime) -> FiledShifts:
    """The events as shifts; those that come again are written out for a year. Raises ReadError."""
    try:
        events = list(Calendar.from_ical(data).walk("VEVENT"))
    except (ValueError, IndexError, KeyError, TypeError) as error:
        raise ReadError(NO_CALENDAR) from error
    gathered = Gathering(now)
    moved = {(_uid(one), _moment(one.decoded("RECURRENCE-ID"))) for one in events if "RECURRENCE-ID" in one}
    for number, event in enumerate(events, 1):
        if str(event.get("STATUS", "")).upper() != "CANCELLED":
            _add(event, event_of(number), moved, gathered)
    return gathered.told()


def _add(event: Component, place: str, moved: set[tuple[str, datetime]], gathered: Gathering) -> None:
    name = str(event.get("SUMMARY", "")).strip()
    try:
        first, length = _times(event)
        starts = list(islice(_starts(event, first, gathered.now), MOST_SHIFTS))
    except (ValueError, TypeError, AttributeError, KeyError, OverflowError):
        gathered.leave(place, RULE if "RRULE" in event else NO_TIMES)
        return
    if not name:
        gathered.leave(place, NO_NAME)
        return
    is_series = "RRULE" in event or "RDATE" in event
    for start in starts:
        if gathered.is_full:
            return
        if (hour := missing_hour(start) or missing_hour(start + length)) is not None:
            gathered.leave(place, no_such_hour(hour))
            continue
        aware = _moment(start)
        if is_series and (_uid(event), aware) in moved:
            continue
        gathered.add(name, aware, _moment(start + length), place, _key(event, aware if is_series else None))


def _times(event: Component) -> tuple[datetime, timedelta]:
    """When the first begins, by the clocks of its place, and how long it is by them. A whole day is from midnight."""
    start = event.decoded("DTSTART")
    first = _by_clocks(start)
    if "DTEND" in event:
        end = _by_clocks(event.decoded("DTEND"), first.tzinfo)
        length = end.replace(tzinfo=None) - first.replace(tzinfo=None)
    elif "DURATION" in event:
        length = event.decoded("DURATION")
    else:
        length = timedelta() if isinstance(start, datetime) else timedelta(days=1)
    if length <= timedelta():
        raise ValueError("an event without length")
    return first, length


def _starts(event: Component, first: datetime, now: datetime) -> Iterator[datetime]:
    """When each begins, by the clocks of the place: a night shift begins at ten in summer and winter alike."""
    left_out = {_by_clocks(day) for day in _days(event, "EXDATE")}
    more = [day for day in (_by_clocks(one) for one in _days(event, "RDATE")) if day not in left_out]
    if "RRULE" not in event:
        yield from sorted({first, *more})
        return
    zone, bare = first.tzinfo, first.replace(tzinfo=None)
    told: Any = event["RRULE"]
    rules = told if isinstance(told, list) else [told]
    for rule in rules:
        if until := rule.get("UNTIL"):
            rule["UNTIL"] = [_by_clocks(until[0], zone).replace(tzinfo=None)]
        series = rrulestr(rule.to_ical().decode(), dtstart=bare)
        last = now.astimezone(SWEDEN).replace(tzinfo=None)
        for start in series.xafter(last - LONGEST_PAST, inc=True):
            if start > last + AHEAD:
                break
            if (begins := start.replace(tzinfo=zone)) not in left_out:
                yield begins
    yield from more


def _days(event: Component, name: str) -> Iterator[Any]:
    found = event.get(name)
    for one in found if isinstance(found, list) else [found] if found is not None else []:
        for day in one.dts:
            yield day.dt[0] if isinstance(day.dt, tuple) else day.dt


def _by_clocks(when: Any, zone: Any = None) -> datetime:
    """A day begins at midnight; a time without a zone is Sweden's."""
    if isinstance(when, datetime):
        aware = when if when.tzinfo else when.replace(tzinfo=SWEDEN)
        return aware.astimezone(zone) if zone else aware
    if isinstance(when, date):
        return datetime.combine(when, time(), tzinfo=SWEDEN)
    raise TypeError("neither a day nor a moment")


def _moment(when: Any) -> datetime:
    return _by_clocks(when).astimezone(SWEDEN)


def _uid(event: Component) -> str:
    return str(event.get("UID", ""))


def _key(event: Component, of_series: datetime | None) -> str:
    """The calendar's key of the shift, the same when it is moved; in it nobody's address can be read.

    One of a series is told by when it began at first. Empty where the calendar gives no key.
    """
    if not (uid := _uid(event)):
        return ""
    first = _moment(event.decoded("RECURRENCE-ID")) if "RECURRENCE-ID" in event else of_series
    return sha256(f"{uid} {first.isoformat() if first else ''}".encode()).hexdigest()[:_KEY]
