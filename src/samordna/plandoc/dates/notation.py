"""EDTF strings: are they valid, and which days do they span?

The ``edtf`` library takes 0.3 s to import, so it is asked only about the unusual forms (``2017?``, ``201X``);
the plain ones, which are nearly all of a plan's dates, are decided here.
"""

from calendar import monthrange
from datetime import date
from functools import lru_cache

from samordna.plandoc.lazily import lazily

SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""First and last month of spring, summer, autumn and winter within the named year, as ``edtf`` has them."""

_PLAIN = lazily(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_LEVEL_TWO = lazily(r"-?[\dX]{4}-(?:2[5-9]|3\d|4[01])[?~%]?")
_ALPHABET = lazily(r"-?[\dX]{4}[\dX?~%-]*|Y-?\d{5,}")
_OPEN = ("", "..")

Bounds = tuple[date | None, date | None]


def require_edtf(value: str) -> str:
    """Return ``value`` if it is an EDTF date of level 0 or 1, else raise ValueError with examples."""
    if not is_edtf(value):
        msg = f"{value!r} is not an EDTF date such as 2017, 2017-21, 2017-08, 2017-08-14 or 2017/2018"
        raise ValueError(msg)
    return value


def is_edtf(value: str) -> bool:
    """Whether ``value`` is an EDTF date of level 0 or 1."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def bounds(value: str) -> Bounds:
    """First and last possible day of an EDTF date; ``None`` for an end that is open.

    Raises ValueError if ``value`` is no such date.
    """
    start, slash, end = value.partition("/")
    if not slash:
        return _bounds_of_one(value)
    first = None if start in _OPEN else _bounds_of_one(start)[0]
    last = None if end in _OPEN else _bounds_of_one(end)[1]
    if start in _OPEN and end in _OPEN:
        raise ValueError(value)
    if first and last and first > last:
        msg = f"{value} ends before it starts"
        raise ValueError(msg)
    return first, last


def _bounds_of_one(value: str) -> Bounds:
    plain = _PLAIN.fullmatch(value)
    if not plain or plain["year"] == "0000":
        return _bounds_by_library(value)
    year = int(plain["year"])
    if plain["month"] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(plain["month"])
    if plain["day"] is not None:
        day = date(year, month, int(plain["day"]))
        return day, day
    first, last = SEASON_MONTHS.get(month, (month, month))
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _bounds_by_library(value: str) -> Bounds:
    if not _ALPHABET.fullmatch(value) or _LEVEL_TWO.fullmatch(value):
        raise ValueError(value)
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = parse_edtf(value)
        return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    except (EDTFParseException, AttributeError, TypeError, OverflowError) as error:
        raise ValueError(value) from error
