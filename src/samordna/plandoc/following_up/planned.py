"""Occasions as a municipality has set their days, and the days that are proposed for a year."""

from dataclasses import dataclass
from datetime import date, timedelta

from samordna.plandoc.checking.occasions import Occasion, OccasionKind

OPEN_FOR = timedelta(weeks=4)
"""So long before its last day a proposed occasion opens."""
TAKES_ANSWERS = timedelta(days=60)
"""So long after its last day an occasion still takes answers."""

_PROPOSED = {
    OccasionKind.TERTIAL_1: (0, 4, 30),
    OccasionKind.TERTIAL_2: (0, 8, 31),
    OccasionKind.ANNUAL_REPORT: (1, 1, 15),
}
"""The last day to answer to each report of a year: how many years later, month, day."""

ORDINARY = frozenset({*_PROPOSED, OccasionKind.INTERIM_REPORT})
"""The reports of the ordinary steering; forums are beside it."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An occasion that has its days. ``key`` is its number where it is kept."""

    key: int
    kind: OccasionKind
    year: int
    name: str
    opens_on: date
    due_on: date

    @property
    def about(self) -> date:
        """The day of which it tells: when the time of its report ends, and else its last day to answer."""
        span = Occasion(self.kind, self.year).span(self.due_on)
        return span[1] if span else self.due_on

    def takes_answers_on(self, day: date) -> bool:
        return self.opens_on <= day <= self.due_on + TAKES_ANSWERS


def year_of(year: int) -> list[Planned]:
    """The reports of a year, with the days that are proposed for them; none has a number yet."""
    planned = []
    for kind, (later, month, day) in _PROPOSED.items():
        last = date(year + later, month, day)
        planned.append(Planned(0, kind, year, f"{kind.value} {year}", last - OPEN_FOR, last))
    return planned


def moved_a_year(day: date, years: int) -> date:
    """The same day of another year; of 29 February, the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
