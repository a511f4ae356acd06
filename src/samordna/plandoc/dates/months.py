"""So many months from a day."""

from calendar import monthrange
from datetime import date
from typing import TypeVar

Day = TypeVar("Day", bound=date)
"""A day, or a moment of it."""


def months_after(day: Day, months: int) -> Day:
    """The same day so many months later, or earlier when negative; the last day of a month that is shorter."""
    year, month = divmod(min(day.year * 12 + day.month - 1 + months, date.max.year * 12 + 11), 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
