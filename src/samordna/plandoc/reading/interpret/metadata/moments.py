"""How dates are written in a line, as patterns that find them in running words."""

import re

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.dates.words import MONTH_NUMBERS, SEASON_CODES, TERMS
from samordna.plandoc.lazily import lazily

_MONTH = rf"(?:{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})\.?"
_SEASON = rf"(?:{'|'.join(sorted((*SEASON_CODES, *TERMS), key=len, reverse=True))})"
YEAR = r"(?<![\d:/.])(?:19|20)\d\d(?!:?\d)"
_ISO = r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)"
_DAY_OF_MONTH = rf"(?<!\d)\d{{1,2}}(?::?[ae]|\.)?\s+{_MONTH}"
DAY = (
    rf"(?:\bden\s+)?(?:{_ISO}|{_DAY_OF_MONTH},?\s+(?:19|20)\d\d|(?<!\d)\d{{1,2}}/\d{{1,2}}(?:[\s-]+(?:19|20)\d\d|\s?-\s?[23]\d(?!\d))|"
    rf"(?<![\d.])\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d(?![\d.])|{_MONTH}\s+\d{{1,2}},\s+(?:19|20)\d\d|(?<!\d)(?:19|20)\d\d[01]\d[0-3]\d(?!\d))"
)
"""A whole date: "den 3 mars 2024", "2024-03-03", "3/3 2024"."""

MONTH = rf"(?<!\w){_MONTH}\s+(?:19|20)\d\d"
MOMENT = (
    rf"(?:{DAY}|(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\d-])|{MONTH}|(?<!\w){_SEASON}\s+(?:19|20)\d\d|"
    rf"(?:kvartal|Q)\s?[1-4]\s+(?:19|20)\d\d|(?:år\s+)?{YEAR})"
)
"""A day, a month, a season, a quarter or a year."""

PART = rf"(?:{MOMENT}|(?:den\s+)?{_DAY_OF_MONTH}|(?<!\w){_MONTH})"
"""A moment that may leave its year to the one after it: "1 januari" of "1 januari–31 december 2024"."""

YEARLESS = rf"(?<!\w)(?:den\s+)?{_DAY_OF_MONTH}(?!\w|,?\s+(?:19|20)\d\d)"
"""A day that leaves its year to whoever knows when the text was written."""

_MOMENT = lazily(MOMENT, re.IGNORECASE)
_DAY = lazily(DAY, re.IGNORECASE)
_ISO_DAY = lazily(r"(\d{4})-\d\d-\d\d")


def moment_in(text: str) -> str | None:
    """The EDTF of the first moment in ``text``."""
    match = _MOMENT.search(text)
    return parse_swedish(match[0]) if match else None


def day_in(text: str) -> str | None:
    match = _DAY.search(text)
    return parse_swedish(match[0]) if match else None


def day_before(words: str, written: str) -> str | None:
    """The EDTF of a day without a year that was the latest such day when a text was ``written`` (EDTF of a day)."""
    if not _ISO_DAY.fullmatch(written):
        return None
    days = (parse_swedish(f"{words} {int(written[:4]) - back}") for back in (0, 1))
    return next((day for day in days if day and day <= written), None)
