"""Words that tell a time only where times are told of: a third of a year, a feast, "före sommaren", "helåret 2025".

Elsewhere they are something else ("T1 2025" is an occasion, "jul" a month), so :mod:`samordna.plandoc.dates` does not know them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.times.time_rewrites import REWRITES

_AND = lazily(r"\s+(?:resp\.|respektive|samt|o\.?(?! ?m\b))\s+", re.IGNORECASE)
_BEFORE = lazily(r"(?:senast )?(?:före|innan|inför)\s+", re.IGNORECASE)
_AFTER = lazily(r"efter\s+", re.IGNORECASE)
_YULE = lazily(r"(?P<lead>(?:\w+ ){0,2}till )?jul(?=$|[\s,]|en\b)", re.IGNORECASE)
_TURN = lazily(r"årsskiftet(?: (?:20)?(?P<first>\d\d)(?: ?[/–-] ?(?:20)?\d\d)?)?", re.IGNORECASE)
_SPAN = lazily(r"mellan\s+(?P<first>.+?)\s+och\s+(?P<last>.+)", re.IGNORECASE)


_ONWARD = lazily(r"\s+(?:och|&) (?:framåt|vidare|därefter|följande år)$", re.IGNORECASE)

_SHORT_YEAR = lazily(r"(?P<year>2[4-9]|3\d)(?P<day>-(?:0\d|1[0-2])-(?:[01]\d|2[0-3]))")
"""A day with a short year first: read from the other end, its year would be past."""


@dataclass(frozen=True, slots=True)
class Said:
    """A time in words that dates are read from. ``until`` and ``since`` say that it is an edge, ``onward`` that it begins what
    goes on, ``loosely`` that it is not told to the day: what is done before the summer may be done long before it."""

    words: str
    until: bool = False
    since: bool = False
    onward: bool = False
    loosely: bool = False


@lru_cache(maxsize=16384)
def said_of(text: str) -> Said:
    """What a text of a time column says, in words that dates are read from."""
    words = _AND.sub(" och ", " ".join(text.split()).strip(" ,;."))
    if match := _BEFORE.match(words):
        return Said(_plainly(words[match.end() :], before=True), until=True, loosely=True)
    if match := _AFTER.match(words):
        return Said(_plainly(words[match.end() :]), since=True, loosely=True)
    if match := _SHORT_YEAR.fullmatch(words):
        return Said(f"20{match['year']}{match['day']}", loosely=True)
    if onward := _ONWARD.search(words):
        return Said(_plainly(words[: onward.start()]), onward=True)
    return Said(_plainly(words))


def _plainly(words: str, *, before: bool = False) -> str:
    if (yule := _YULE.match(words)) and (before or yule["lead"]):
        words = f"{yule['lead'] or ''}december{words[yule.end() :].removeprefix('en')}"
    if before and (turn := _TURN.fullmatch(words)):
        return f"december 20{turn['first']}" if turn["first"] else "december"
    if span := _SPAN.fullmatch(words):
        return f"{span['first']} – {span['last']}"
    for pattern, rewrite in REWRITES:
        if match := pattern.fullmatch(words):
            return rewrite(match).strip()
    return words
