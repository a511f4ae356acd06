"""What one cell of a table holds."""

from enum import StrEnum
from functools import lru_cache

from samordna.plandoc.figures.numbers import is_missing, number_in
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.lazily import lazily

_ANY_YEAR = 2000
_BEGINS_WITH_YEAR = lazily(r"(?:19|20)\d\d\s\D")
_NAMED = ("antal", "andel", "%", "procent")
"""Units that stand behind the year in a heading, as in "2023 antal"."""

_ONLY_NUMBER = lazily(r"[+−-]?[\d., ]+%?")


class Holds(StrEnum):
    NOTHING = "nothing"
    YEAR = "year"
    PERIOD = "period"
    NUMBER = "number"
    MISSING = "missing"
    TEXT = "text"


@lru_cache(maxsize=65536)
def holds(text: str) -> Holds:
    """A year may be a number as well, and so may six or eight digits that could be a month or a day."""
    if not text:
        return Holds.NOTHING
    if text.isdecimal():
        is_year = len(text) == 4 and "1900" <= text <= "2100"
        return Holds.YEAR if is_year else Holds.NUMBER
    if is_missing(text):
        return Holds.MISSING
    if _ONLY_NUMBER.fullmatch(text) and not _BEGINS_WITH_YEAR.match(text):
        return Holds.NUMBER if number_in(text) else Holds.TEXT
    if names_period(text):
        return Holds.PERIOD
    number = number_in(text)
    is_heading = number is not None and number.unit in _NAMED and _BEGINS_WITH_YEAR.match(text)
    return Holds.NUMBER if number and not is_heading else Holds.TEXT


@lru_cache(maxsize=16384)
def names_period(text: str) -> bool:
    """Whether the text is a period, or part of one whose year stands elsewhere."""
    return period_in(text, _ANY_YEAR) is not None


def is_value(text: str) -> bool:
    """Whether a cell can only be a figure: a number that is no year, or a sign that there is none."""
    return holds(text) in (Holds.NUMBER, Holds.MISSING)


def is_time(text: str) -> bool:
    return holds(text) in (Holds.YEAR, Holds.PERIOD)
