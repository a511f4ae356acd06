"""The numbers that spreadsheets keep days as, and show when a cell has no format for dates."""

from datetime import date, timedelta

from samordna.plandoc.lazily import lazily

_NUMBER = lazily(r"(\d\d)\s?(\d{3})(?:[.,]\d+)?")
_FIRST_DAY = date(1899, 12, 30)
_FROM, _UNTIL = date(1960, 1, 1), date(2100, 1, 1)
"""A number whose day lies beyond these is rather some other number."""


def day_of_number(text: str) -> date | None:
    """The day that a spreadsheet keeps as this number, which may tell its time of day too; None for what looks like no such."""
    found = _NUMBER.fullmatch(text.strip())
    day = _FIRST_DAY + timedelta(days=int(found[1] + found[2])) if found else None
    return day if day and _FROM <= day < _UNTIL else None
