"""The year's things month by month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samordna.followup.year.things import DatedThing


@dataclass(frozen=True, slots=True)
class Month:
    """``edtf`` names it, as in "2027-04"."""

    edtf: str
    things: list[DatedThing]
    is_now: bool


def months_of(things: Iterable[DatedThing], year: int, today: date) -> list[Month]:
    """The months that have something, in order."""
    by_month: dict[int, list[DatedThing]] = {}
    for one in things:
        by_month.setdefault(one.day.month, []).append(one)
    return [
        Month(f"{year}-{month:02}", listed, (year, month) == (today.year, today.month))
        for month, listed in sorted(by_month.items())
    ]
