"""EDTF dates as people write them, in Swedish and English."""

import re

from samordna.plandoc.dates.words import MONTHS, SEASONS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.vocabulary import Language, Text

_PARTS = lazily(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_FROM = Text("från och med {}", "from {}")
_UNTIL = Text("till och med {}", "until {}")
_ABOUT = Text("omkring {}", "around {}")


def to_swedish(edtf: str, language: Language = "sv") -> str:
    """How a reader expects the date: "14 augusti 2017", "våren 2017", "april–juni 2025".

    Unusual forms stand as they are.
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _one(edtf, language)
    if end in ("", ".."):
        return _FROM.in_(language).format(_one(start, language))
    if start in ("", ".."):
        return _UNTIL.in_(language).format(_one(end, language))
    return _interval(start, end, language)


def _one(edtf: str, language: Language) -> str:
    if edtf.endswith("~") and _PARTS.fullmatch(edtf[:-1]):
        return _ABOUT.in_(language).format(_one(edtf[:-1], language))
    parts = _parts(edtf)
    if not parts:
        return edtf
    year, month, day = parts.groups()
    return " ".join(filter(None, (day and str(int(day)), month and _name(int(month), language), year)))


def _parts(edtf: str) -> re.Match[str] | None:
    """Year, month or season, and day; None for what is no date, which is shown as it stands."""
    parts = _PARTS.fullmatch(edtf)
    if parts and parts[2] and not (int(parts[2]) in SEASONS or 1 <= int(parts[2]) <= len(MONTHS)):
        return None
    return parts


def _name(month: int, language: Language) -> str:
    return SEASONS[month].in_(language) if month in SEASONS else MONTHS[month - 1].in_(language)


def _interval(start: str, end: str, language: Language) -> str:
    """Leave out of the start what the end says too; spaces round the dash unless both sides are one word."""
    first, last = _parts(start), _parts(end)
    if not first or not last:
        return f"{start}/{end}"
    to = _one(end, language)
    if first[1] != last[1] or len(start) != len(end) or not first[2]:
        dash = "–" if first[2] is None and last[2] is None else " – "
        return f"{_one(start, language)}{dash}{to}"
    if first[3] is None:
        return f"{_name(int(first[2]), language)}–{to}"
    if first[2] == last[2]:
        return f"{int(first[3])}–{to}"
    return f"{int(first[3])} {_name(int(first[2]), language)} – {to}"
