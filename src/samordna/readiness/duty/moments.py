"""Moments of a roster, as clocks in Sweden show them, and how they are said."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language

from samordna.core.days import day as day_said
from samordna.organisation.reaching.opening import STOCKHOLM
from samordna.readiness.duty.rules import YEARS

MIDNIGHT = time()


def moment_of(day: date, clock: time) -> datetime:
    """Of an hour that clocks show twice the first; one that they leap over (:func:`is_leapt_over`) is as much later."""
    local = datetime.combine(day, clock, tzinfo=STOCKHOLM)
    return local.astimezone(UTC).astimezone(STOCKHOLM)


def is_leapt_over(day: date, clock: time) -> bool:
    """Whether clocks never show it that day: they go forward in spring."""
    return moment_of(day, clock).time() != clock


def local(at: datetime) -> datetime:
    return at.astimezone(STOCKHOLM)


def week_of(text: str, today: date) -> date:
    """The Monday of a week written as 2026-W49; of this week for anything else, and for a year that cannot be meant."""
    year, _sign, number = text.partition("-W")
    try:
        monday = date.fromisocalendar(int(year), int(number), 1)
    except ValueError:
        monday = None
    return monday if monday and monday.year in YEARS else today - timedelta(days=today.weekday())


def week_name(monday: date) -> str:
    """As an address has it: 2026-W49."""
    year, number, _day = monday.isocalendar()
    return f"{year}-W{number:02d}"


def days_of(monday: date) -> Iterator[tuple[date, datetime, datetime]]:
    """The seven days, each with when it begins and ends: one of them may be an hour shorter or longer."""
    for ahead in range(7):
        day = monday + timedelta(days=ahead)
        yield day, moment_of(day, MIDNIGHT), moment_of(day + timedelta(days=1), MIDNIGHT)


def clock_said(at: datetime) -> str:
    """ "08", "08.30"; always "08:00" in English."""
    there = local(at)
    if get_language() == "en":
        return f"{there:%H:%M}"
    return f"{there:%H.%M}" if there.minute else f"{there:%H}"


def weekday_said(at: date) -> str:
    """ "lör 5 dec"."""
    return f"{date_format(at, 'D').lower()} {day_said(at, 'short')}"


def moment_said(at: datetime, *, has_year: bool = False) -> str:
    """ "lör 5 dec kl. 08", "fre 1 jan 2027 kl. 16"; without "kl." in English."""
    day = local(at).date()
    sign = "" if get_language() == "en" else "kl. "
    return f"{weekday_said(day)} {f'{day.year} ' if has_year else ''}{sign}{clock_said(at)}"


def span_said(starts: datetime, ends: datetime) -> str:
    """ "lör 5 dec kl. 08–16", "lör 5 dec kl. 22 – sön 6 dec kl. 06"; what ends at midnight ends at 24 of its day."""
    first, last = local(starts), local(ends)
    has_years = first.year != last.year
    if last.time() == MIDNIGHT and last.date() == first.date() + timedelta(days=1):
        return f"{moment_said(starts)}–{'24:00' if get_language() == 'en' else '24'}"
    if first.date() == last.date():
        return f"{moment_said(starts)}–{clock_said(ends)}"
    return f"{moment_said(starts, has_year=has_years)} – {moment_said(ends, has_year=has_years)}"


def as_fields(starts: datetime, ends: datetime) -> dict[str, Any]:
    """A span as the fields of a form show it."""
    first, last = local(starts), local(ends)
    return {
        "first_day": first.date(),
        "starts": first.time(),
        "last_day": last.date(),
        "ends": last.time(),
    }
