"""Ages of target groups in running text: "13–20 år", "(-21 år)", "som fyllt 18 år"."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.schema import Age

_NUMBER = r"(\d{1,3})"
_YEARS = r"\s*(?:års?\b|år\s|year)"
_RANGE = lazily(rf"(?<![\d/.]){_NUMBER}\s*(?:-|–|—|till|to|och|and)\s*{_NUMBER}{_YEARS}", re.IGNORECASE)
_BARE_RANGE = lazily(rf"^\D{{0,20}}?{_NUMBER}\s*(?:-|–|—|till|to)\s*{_NUMBER}\b", re.IGNORECASE)
_FROM = lazily(
    rf"\b(?:över|från(?: och med)?|fr\.?o\.?m\.?|fyllt|minst|äldre än|over|from|aged at least)\s+{_NUMBER}{_YEARS}|"
    rf"{_NUMBER}{_YEARS}\s*(?:och|eller|and|or)\s+(?:äldre|uppåt|over|older)|{_NUMBER}\s*\+",
    re.IGNORECASE,
)
_TO = lazily(
    rf"\b(?:upp till|till och med|t\.?o\.?m\.?|up to)\s+{_NUMBER}{_YEARS}|\(\s*[-–]\s*{_NUMBER}{_YEARS}|"
    rf"(?:\b(?:till|för|åt|målgruppen är|emot)\s+(?:\w+\s+){{1,3}})under\s+{_NUMBER}{_YEARS}",
    re.IGNORECASE,
)
_BARE_FROM = lazily(rf"^\s*{_NUMBER}\s*[-–—]\s*$", re.IGNORECASE)
_BARE_TO = lazily(rf"^\s*(?:till|to|[-–—])\s*{_NUMBER}\b", re.IGNORECASE)
_OLDEST = 120


def ages_in(text: str, *, bare: bool = False) -> list[Age]:
    """The different ages in ``text``, in order. ``bare`` takes "13–20" without "år", as the cell of an age column has it.

    "Under 18 år" counts only where it tells whom a service is for; elsewhere it is the law's word for minors.
    """
    found: list[tuple[int, Age]] = []
    for pattern in (_RANGE, _BARE_RANGE) if bare else (_RANGE,):
        for match in pattern.finditer(text):
            low, high = int(match[1]), int(match[2])
            if low <= high <= _OLDEST:
                found.append((match.start(), (low, high)))
    ranges = [span for pattern in (_RANGE,) for match in pattern.finditer(text) for span in [match.span()]]
    open_ended = [(_FROM, True), (_TO, False), *([(_BARE_FROM, True), (_BARE_TO, False)] if bare else [])]
    for pattern, is_start in open_ended:
        for match in pattern.finditer(text):
            years = int(next(group for group in match.groups() if group))
            inside = any(start < match.end() and match.start() < end for start, end in ranges)
            if years <= _OLDEST and not inside:
                found.append((match.start(), (years, None) if is_start else (None, years)))
    return list(dict.fromkeys(age for _, age in sorted(found, key=lambda item: item[0])))
