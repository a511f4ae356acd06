"""Quarters, thirds and halves of years, as statistics count time (EDTF level 2, ISO 8601-2:2019, 4.8).

Plans are dated in levels 0 and 1, where "2024-35" is more likely two years than a quarter; these stand apart from them.
"""

from calendar import monthrange
from datetime import date

from samordna.plandoc.dates.human import to_swedish
from samordna.plandoc.dates.notation import bounds
from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Language, Text

QUARTER, THIRD, HALF = 33, 37, 40
"""The first of each; those after it follow."""

_MONTHS = {
    **{QUARTER + number: (number * 3 + 1, number * 3 + 3) for number in range(4)},
    **{THIRD + number: (number * 4 + 1, number * 4 + 4) for number in range(3)},
    **{HALF + number: (number * 6 + 1, number * 6 + 6) for number in range(2)},
}
_PART = lazily(r"(\d{4})-(3[3-9]|4[01])")
_INTERVAL = lazily(r"(\d{4})-(\d\d)/(\d{4})-(\d\d)")
_NAMES = {
    QUARTER: Text("kvartal {number} {year}", "quarter {number} {year}"),
    THIRD: Text("tertial {number} {year}", "third {number} of {year}"),
    HALF: Text("halvår {number} {year}", "half {number} of {year}"),
}


def period_bounds(value: str) -> tuple[date | None, date | None]:
    """First and last day of a period of statistics: `bounds`, and parts of years. Raises ValueError if it is none."""
    part = _PART.fullmatch(value)
    if part is None or part[1] == "0000":
        return bounds(value)
    year, (first, last) = int(part[1]), _MONTHS[int(part[2])]
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def as_part(value: str) -> str:
    """Months from the first of a part of a year to its last are that part: "2023-01/2023-03" is its first quarter."""
    months = _INTERVAL.fullmatch(value)
    if months is None or months[1] != months[3]:
        return value
    span = (int(months[2]), int(months[4]))
    if span == (1, 12):
        return months[1]
    return next((f"{months[1]}-{code}" for code, part in _MONTHS.items() if part == span), value)


def period_in(value: str, language: Language = "sv") -> str:
    """How a reader expects the period: "kvartal 3 2023", and all other dates as `to_swedish` has them."""
    part = _PART.fullmatch(value)
    if part is None:
        return to_swedish(value, language)
    code = int(part[2])
    first = max(one for one in _NAMES if one <= code)
    return _NAMES[first].in_(language).format(number=code - first + 1, year=part[1])
