"""Which days people can mean with a date: wider than EDTF counts, so that only what is certain is told to be wrong."""

from calendar import monthrange
from datetime import date, timedelta

from samordna.plandoc.dates.notation import Bounds, bounds
from samordna.plandoc.lazily import lazily

_SEASON = lazily(r"(\d{4})-(2[1-4])")
_MONTHS = {21: (1, 6), 22: (5, 9), 23: (8, 12), 24: (1, 14)}
"""The first and last month that a season is said of; winter is that of either end of the year."""
_YEAR, _LESS = timedelta(days=366), timedelta(days=31)
"""How far off somebody can be who says about a year, or about a month or a day."""


def widest(edtf: str) -> Bounds:
    """First and last day that the date can be said of; ``None`` for an end that is open. Raises ValueError for no date."""
    start, slash, end = edtf.partition("/")
    return _widest_of_one(start)[0], _widest_of_one(end if slash else start)[1]


def _widest_of_one(edtf: str) -> Bounds:
    if edtf in ("", ".."):
        return None, None
    if season := _SEASON.fullmatch(edtf):
        first, last = _MONTHS[int(season[2])]
        return date(int(season[1]), first, 1), _end_of_month(int(season[1]), last)
    first_day, last_day = bounds(edtf)
    if edtf[-1] not in "~?%" or not (first_day and last_day):
        return first_day, last_day
    off = _YEAR if "-" not in edtf else _LESS
    return max(first_day, date.min + off) - off, min(last_day, date.max - off) + off


def _end_of_month(year: int, month: int) -> date:
    """The last day of a month counted from the beginning of ``year``; no later than the calendar goes."""
    year, month = min((year + (month - 1) // 12, (month - 1) % 12 + 1), (date.max.year, 12))
    return date(year, month, monthrange(year, month)[1])
