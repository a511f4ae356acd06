"""The year of a time that names none, in a plan whose period begins in one year and ends in the next."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Self

from samordna.plandoc.dates import bounds
from samordna.plandoc.reading.interpret.times.time_doubts import Times

_LONGEST = timedelta(days=400)
"""A period in which hardly any time comes twice."""


_SCHOOL_BEGINS, _SCHOOL_ENDS = (7, 8), (5, 6, 7)


class PeriodYear(int):
    """The year that a period begins in. It is the same only as one of the same period, so that what is remembered of it is."""

    first: date
    last: date

    def __new__(cls, first: date, last: date) -> Self:
        year = super().__new__(cls, first.year)
        year.first, year.last = first, last
        return year

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PeriodYear) and (self.first, self.last) == (other.first, other.last)

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    @property
    def years(self) -> range:
        return range(self.first.year, self.last.year + 1)

    @property
    def is_school_year(self) -> bool:
        """Whether it begins when schools begin, and ends with them."""
        begins = self.first.month in _SCHOOL_BEGINS
        return begins and self.last.year == self.first.year + 1 and self.last.month in _SCHOOL_ENDS

    def meant(self, told: Callable[[int], Times]) -> Times:
        """The times of the one year in which they lie within the period, else in which they meet it; none where both do."""
        found = [times for times in map(told, self.years) if any(times)]
        within = [times for times in found if all(map(self._holds, _days(times)))]
        near = within or [times for times in found if self._meets(_days(times))]
        return near[0] if len(near) == 1 else (None, None)

    def _holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def _meets(self, days: list[date]) -> bool:
        return min(days) <= self.last and self.first <= max(days)


def _days(times: Times) -> list[date]:
    return [day for time in times if time for day in bounds(time) if day]


def year_of_period(first: date, last: date) -> int | None:
    """The year of the times of a period: its own, or the one of two that the period says; None where it is longer."""
    if first.year == last.year:
        return first.year
    return PeriodYear(first, last) if last - first < _LONGEST else None
