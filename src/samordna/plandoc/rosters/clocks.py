"""When something is, as people write it in a table: a day, a time of the day, or both."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily
from samordna.plandoc.rosters.model import SWEDEN

CLOCK = r"(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?:[.:]\d{2})?"
_DAY_AND_CLOCK = lazily(rf"(?P<day>.+?)[ T,]+{CLOCK}")
_WEEKDAY = lazily(
    r"(?:mån|tis|ons|tors?|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)[a-zåäö]*\.?,?\s+(?=\d)", re.I
)
_WHOLE_DAY = lazily(r"[\s,]*(?:hela dagen|heldag|dygnet runt|all day)$", re.I)
_WEEK = lazily(r"(?:vecka|week|v\.?)?\s*(\d{1,2})(?:[ ,/-]+(\d{4}))?", re.I)
_FULL_DAY = len("2026-01-01")
_LOOKS_BACK = timedelta(days=60)
"""A date without a year that was so lately is the one that was, in a list that begins before today."""


class Unreadable(ValueError):
    """No moment can be read."""


class NoSuchHour(ValueError):
    """Clocks leap over it in spring; it is told as they would show it."""


@dataclass(frozen=True, slots=True)
class Days:
    """Reads days: those without a year are the next such, counted from ``today``."""

    today: date

    def day(self, text: str, after: date | None = None) -> date:
        """``after`` is when it began, where the day is of an end."""
        plain = _WEEKDAY.sub("", _WHOLE_DAY.sub("", text.strip()))
        if told := _full(parse_swedish(plain) or ""):
            return told
        first = after or self.today - _LOOKS_BACK
        near = (_full(parse_swedish(plain, default_year=year) or "") for year in (first.year, first.year + 1))
        for one in near:
            if one and one >= first:
                return one
        raise Unreadable

    def week(self, text: str) -> tuple[date, date]:
        """Monday and Sunday of a week written as 49, "v. 49" or "vecka 49 2026"."""
        match = _WEEK.fullmatch(text.strip())
        for year in [int(match[2])] if match and match[2] else [self.today.year, self.today.year + 1]:
            try:
                monday = date.fromisocalendar(year, int(match[1]) if match else 0, 1)
            except ValueError:
                continue
            if monday >= self.today - _LOOKS_BACK or (match and match[2]):
                return monday, monday + timedelta(days=6)
        raise Unreadable

    def day_and_clock(
        self, cell: str, beside: str, after: date | None = None
    ) -> tuple[date | None, timedelta | None]:
        """ "2026-12-05 08:00", "mån 7/12 kl 8", "08:00", "2026-12-05"; the day is None where there is none."""
        if match := re.fullmatch(CLOCK, cell):
            return (self.day(beside, after) if beside else None), clock(match[1], match[2])
        match = _DAY_AND_CLOCK.fullmatch(cell)
        if match is not None:
            try:
                return self.day(match["day"], after), clock(match[2], match[3])
            except Unreadable:
                pass
        return self.day(cell, after), None


def clock(hours: str, minutes: str | None) -> timedelta:
    """Since midnight; 24 is the end of the day."""
    told = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if told > timedelta(days=1) or int(minutes or 0) > 59:
        raise Unreadable
    return told


def at(day: date, since_midnight: timedelta | None) -> datetime:
    """By the clocks of the day, also of one that is an hour shorter or longer. Raises NoSuchHour."""
    local = datetime.combine(day, time()) + (since_midnight or timedelta())
    there = local.replace(tzinfo=SWEDEN)
    if hour := missing_hour(there):
        raise NoSuchHour(hour)
    return there


def missing_hour(there: datetime) -> str | None:
    """What the clock would show where its zone leaps over that hour."""
    told = there.astimezone(UTC).astimezone(there.tzinfo)
    return None if told.replace(tzinfo=None) == there.replace(tzinfo=None) else f"{there:%H.%M}"


def _full(told: str) -> date | None:
    return date.fromisoformat(told) if len(told) == _FULL_DAY else None
