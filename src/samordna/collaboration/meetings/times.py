"""When a forum meets next: by its rhythm, past days on which offices are closed, at the hour that it met last by the clock."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_current_timezone, localtime

from samordna.collaboration.models import Forum, Meeting
from samordna.plandoc.rhythms import Rhythm, next_day, next_working

_FIRST_HOURS = (time(9), time(11))
_AHEAD = timedelta(weeks=2)
Span = tuple[datetime, datetime]


def next_times(forum: Forum, today: date) -> Span:
    """Of the next meeting; two weeks ahead where nothing tells. One query."""
    rows = Meeting.objects.present().filter(forum=forum, cancelled_at=None)
    last = rows.order_by("-starts_at", "-pk").first()
    if last is None:
        return _at(next_working(today + _AHEAD), *_FIRST_HOURS)
    begins, ends = localtime(last.starts_at), localtime(last.ends_at)
    if not forum.rhythm:
        day = next_working(max(today, begins.date()) + _AHEAD)
    else:
        day = next_day(Rhythm(forum.rhythm), max(today, begins.date()), anchor=begins.date())
    return _at(day, begins.time(), ends.time(), ends.date() - begins.date())


def following(rhythm: str, starts_at: datetime, ends_at: datetime, times: int) -> Iterator[Span]:
    """The span itself and those after it, ``times`` in all, each at the same hour whether it is summer time or not."""
    begins, ends = localtime(starts_at), localtime(ends_at)
    yield starts_at, ends_at
    day = first = begins.date()
    for _number in range(times - 1):
        day = next_day(Rhythm(rhythm), day, anchor=first)
        yield _at(day, begins.time(), ends.time(), ends.date() - begins.date())


def _at(day: date, begins: time, ends: time, later: timedelta = timedelta()) -> Span:
    zone = get_current_timezone()
    return datetime.combine(day, begins, zone), datetime.combine(day + later, ends, zone)
