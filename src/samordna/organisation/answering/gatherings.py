"""What people are asked to come to, as calendars have it: the same key each time, a higher sequence when it has moved, cancelled
when it is.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.timezone import localdate

from samordna.core.calendar_files import CONTENT_TYPE, CalendarEvent, Method, calendar_file
from samordna.plandoc.following_up.working_hours import is_working


class Gathering(Protocol):
    """A meeting or a training session; what it is called is what it says of itself."""

    starts_at: datetime
    ends_at: datetime
    venue: str
    link: str
    about: str
    cancelled_at: datetime | None
    cancelled_because: str
    sequence: int

    @property
    def calendar_key(self) -> str: ...


def has_begun(row: Gathering) -> bool:
    return row.starts_at <= timezone.now()


def is_over(row: Gathering) -> bool:
    return row.ends_at <= timezone.now()


def event_of(
    row: Gathering,
    *,
    url: str = "",
    organizer: str = "",
    attendees: tuple[str, ...] = (),
    answers: bool = True,
) -> CalendarEvent:
    return CalendarEvent(
        key=row.calendar_key,
        sequence=row.sequence,
        start=row.starts_at,
        end=row.ends_at,
        summary=str(row),
        cancelled=row.cancelled_at is not None,
        location=row.venue or row.link,
        description=row.about,
        url=url,
        organizer=organizer,
        attendees=attendees,
        answers=answers,
    )


def mailed_to(row: Gathering, *, to: str, organizer: str, url: str = "", answers: bool = True) -> str:
    """The file that goes in a mail: it asks whoever gets it to come, or takes the thing away again.

    Others who are asked are not named in it. ``answers`` is whether the calendar is to send an answer back.
    """
    event = event_of(row, organizer=organizer, attendees=(to,), url=url, answers=answers)
    return _file(event, Method.REQUEST).decode()


def taken_back_from(row: Gathering, *, to: str, organizer: str) -> str:
    """The file that takes the thing out of the calendar of whoever is not to come any more, though others are."""
    event = event_of(row, organizer=organizer, attendees=(to,))
    return _file(replace(event, cancelled=True), Method.CANCEL).decode()


def beside_mail(row: Gathering, *, organizer: str, url: str = "") -> str:
    """The file that lies beside a mail for whoever wants to take it into a calendar."""
    return _file(event_of(row, organizer=organizer, url=url), Method.PUBLISH).decode()


def closed_day_of(row: Gathering) -> date | None:
    """The first of its days that is a weekend, a public holiday or an eve on which offices are closed.

    None once it has begun, and when it is cancelled.
    """
    if row.cancelled_at or has_begun(row):
        return None
    first, last = localdate(row.starts_at), localdate(row.ends_at)
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return next((day for day in days if not is_working(day)), None)


def downloaded(row: Gathering, *, site: str) -> HttpResponse:
    name = slugify(str(row))[:60] or "kalender"
    return HttpResponse(
        _file(event_of(row, url=site), Method.PUBLISH),
        content_type=CONTENT_TYPE,
        headers={"Content-Disposition": f'attachment; filename="{name}.ics"'},
    )


def _file(event: CalendarEvent, method: Method) -> bytes:
    return calendar_file([event], dtstamp=timezone.now(), method=Method.CANCEL if event.cancelled else method)
