"""The year's things month by month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from samordna.followup.year.things import DatedThing


@dataclass(frozen=True, slots=True)
class Month:
    """``edtf`` names it, as in "2027-04"; ``before`` are its things that were before today, in the month that is now.

    ``has_been`` is that the month has, of the year that is now.
    """

    edtf: str
    before: list[DatedThing]
    things: list[DatedThing]
    is_now: bool
    has_been: bool


def months_of(things: Iterable[DatedThing], year: int, today: date) -> list[Month]:
    """The months that have something, in order, and the one that is now."""
    by_month: dict[int, list[DatedThing]] = {today.month: []} if year == today.year else {}
    for one in things:
        by_month.setdefault(one.day.month, []).append(one)
    return [_month(year, month, listed, today) for month, listed in sorted(by_month.items())]


def _month(year: int, month: int, listed: list[DatedThing], today: date) -> Month:
    is_now = (year, month) == (today.year, today.month)
    before = [one for one in listed if is_now and one.day < today]
    has_been = year == today.year and month < today.month
    return Month(f"{year}-{month:02}", before, listed[len(before) :], is_now, has_been)
