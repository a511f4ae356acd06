"""What holds of a roster, as functions over shifts. Nothing here asks a database."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LONGEST = timedelta(days=31)
IN_ORDER = _("The shift ends before it begins.")
YEARS = range(2000, 2100)
TOO_FAR = _("The year must be between 2000 and 2099.")
TOO_LONG = _("A shift may be at most 31 days long. Make several of it.")


@dataclass(frozen=True, slots=True)
class Shift:
    """From when until when a contact point, told by its number, has a duty. ``key`` is the number of its row."""

    contact: int
    starts: datetime
    ends: datetime
    key: int = 0

    def holds(self, at: datetime) -> bool:
        return self.starts <= at < self.ends


@dataclass(frozen=True, slots=True)
class Span:
    starts: datetime
    ends: datetime


def on_duty(shifts: Iterable[Shift], at: datetime) -> Shift | None:
    """Who has the duty: of several the one that began last, since whoever takes over begins when the other goes on."""
    return next(iter(all_on_duty(shifts, at)), None)


def all_on_duty(shifts: Iterable[Shift], at: datetime) -> list[Shift]:
    """Everybody who has the duty, the one that began last first."""
    return sorted(
        (one for one in shifts if one.holds(at)), key=lambda one: (one.starts, one.key), reverse=True
    )


def next_on_duty(shifts: Sequence[Shift], at: datetime) -> Shift | None:
    """Who is the next to answer, from when: whoever begins, or is left when another ends."""
    now = on_duty(shifts, at)
    for moment in sorted({moment for one in shifts for moment in (one.starts, one.ends) if moment > at}):
        then = on_duty(shifts, moment)
        if then is not None and then != now:
            return replace(then, starts=moment)
    return None


def gaps(shifts: Sequence[Shift], start: datetime, end: datetime) -> Iterator[Span]:
    """When, between ``start`` and ``end``, nobody has the duty."""
    covered = start
    for one in sorted(shifts, key=lambda one: one.starts):
        if one.starts >= end:
            break
        if one.starts > covered:
            yield Span(covered, one.starts)
        covered = max(covered, one.ends)
    if covered < end:
        yield Span(covered, end)


def overlaps(shifts: Iterable[Shift]) -> Iterator[tuple[Shift, Shift]]:
    """Each shift that begins while an earlier one goes on, after that one."""
    running: Shift | None = None
    for one in sorted(shifts, key=lambda one: (one.starts, one.key)):
        if running is not None and one.starts < running.ends:
            yield running, one
        if running is None or one.ends > running.ends:
            running = one


def refusal(starts: datetime, ends: datetime) -> Promise | None:
    """Why a shift cannot be from one moment until the other."""
    if starts.year not in YEARS or ends.year not in YEARS:
        return TOO_FAR
    if ends <= starts:
        return IN_ORDER
    return TOO_LONG if ends - starts > LONGEST else None
