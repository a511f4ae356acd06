"""Days in the few words of a cell or a row."""

from datetime import date
from functools import lru_cache

from samordna.core import days
from samordna.core.page_pieces import date_text, language
from samordna.plandoc.checking.calendar import latest
from samordna.plandoc.vocabulary import Language

_A_DAY = len("2025-01-31")


def short(day: date) -> str:
    return _short(day, language())


@lru_cache(maxsize=4096)
def _short(day: date, _language: Language) -> str:
    return days.day(day)


def vague(edtf: str | None) -> str:
    """A day in its short form, anything vaguer in words."""
    day = to_the_day(edtf)
    return short(day) if day else date_text(edtf)


def to_the_day(edtf: str | None) -> date | None:
    """The day, where it is told to the day."""
    return latest(edtf) if edtf and len(edtf) == _A_DAY else None
