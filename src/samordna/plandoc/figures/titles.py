"""What a title or a heading says: what is counted, in which unit, where, when, and by what it is divided.

"Tabell 3. Antal anmälda brott i Lövsjö kommun efter brottstyp, 2021–2023" counts reported crimes in Lövsjö, by kind of crime.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from samordna.plandoc.figures.data import words_of
from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.figures.places import is_total
from samordna.plandoc.figures.title_parts import without_divisions, without_period, without_place
from samordna.plandoc.figures.unit_words import unit_apart, unit_called, unit_in_brackets
from samordna.plandoc.lazily import lazily

_NUMBERED = lazily(
    r"(?:tabell|tab\.?|diagram|figur|fråga|bilaga|indikator|mått|flik|del|table|rapport)\s*"
    r"(?:\d{1,3}(?!\d)[a-z]?(?:\.\d+)*[a-z]?(?:\s*[.:–-]\s*|\s+)|[a-z]?\s*[.:–-]\s*)"
    r"|(?:[A-Z]?\d+(?:\.\d+)+\.?|\d+[.)])\s+",
    re.IGNORECASE,
)
_KPI = lazily(r"[\s(,:–-]*\b[NU]\d{5}\b\)?[\s:–-]*")
"""How Kolada numbers what is measured."""

_LONG = 10
"""A word of so many letters says what is counted without "antal" in front of it."""

_LONGEST = 300
"""Of a title; what is longer is cut, and a note."""

_PIVOTED = lazily(r"^(?:(antal )av |summa av |medel(?:värde)? av )", re.IGNORECASE)
_EVENTS = lazily(r"(?:brott|anmälningar|ärenden|personer|besök)\b(?=.)", re.IGNORECASE)
"""What units such as "brott/1 000 inv" begin with, which over a column is what is counted."""

_LEFT_OPEN = lazily(r",?\s*\b(?:antal|andel|procent)?\s*(?:och|samt)$", re.IGNORECASE)
"""What is left of "antal och per 100 000 invånare" when the last unit is taken away."""

OF_WHICH = ("därav", "varav", "of which")


@dataclass(frozen=True, slots=True)
class Said:
    name: str = ""
    unit: str | None = None
    area: str | None = None
    period: str | None = None
    by: str = ""

    @property
    def when(self) -> str:
        """The period in words that are read as it again: years with a slash between would be a school year."""
        return (self.period or "").replace("/", "–" if len(self.period or "") == len("2022/2023") else "/")

    @property
    def is_generic(self) -> bool:
        """Whether it names nothing that is counted."""
        return not self.name or self.name.casefold() in words_of("generic")


@lru_cache(maxsize=4096)
def title_said(text: str) -> Said:
    """What the line above a table says."""
    words = _PIVOTED.sub(r"\1", _NUMBERED.sub("", unmarked(text[:_LONGEST]), count=1).strip())
    words = _KPI.sub(" ", words).strip() or words
    words, period = without_period(words)
    words, unit = unit_in_brackets(words)
    words, by = without_divisions(words)
    words, unit = (words, unit) if unit else unit_apart(words)
    words, area = without_place(_LEFT_OPEN.sub("", words))
    if unit is None:
        words, unit = unit_apart(words)
    name, unit = counted(words, unit)
    return Said(name, unit, area, period, by)


@lru_cache(maxsize=8192)
def heading_said(text: str) -> Said:
    """What the heading of a column or a row says, with the year that it may name."""
    words = _PIVOTED.sub(r"\1", unmarked(text[:_LONGEST]))
    if "_" in words and " " not in words:
        return _of_database(words)
    words = _KPI.sub(" ", words).strip() or words
    if unit := _bare_unit(words):
        return Said("", unit)
    words, period = without_period(words) if not period_in(words) else (words, None)
    if period and (unit := _bare_unit(words)):
        return Said("", unit, None, period)
    words, unit = unit_apart(words)
    name, unit = counted(words, unit)
    return Said(name, unit, None, period)


def _bare_unit(words: str) -> str | None:
    """The unit that is all a heading says, but not one that rather names what is counted."""
    if words.casefold() in words_of("counted") or _EVENTS.match(words):
        return None
    return unit_called(words)


def _of_database(heading: str) -> Said:
    """A heading as databases have them, such as "antal_brott": it is kept as it stands, and its words tell the unit."""
    words = heading.replace("_", " ").strip()
    told = heading_said(words)
    unit = told.unit or next((word for word in words.casefold().split() if word in words_of("units")), None)
    return Said("" if told.is_generic else heading, unit, None, told.period)


def counted(name: str, unit: str | None) -> tuple[str, str | None]:
    """ "Antal anmälda brott" counts reported crimes; a single word more says too little to stand alone."""
    words = name.strip(" ,.;:–-")
    whole, _, last = words.rpartition(", ")
    words = whole if whole and is_total(last) else words
    first, _, rest = words.partition(" ")
    if first.casefold() == "antal" and rest:
        if len(rest.split()) > 1 or len(rest) >= _LONG:
            words = rest[0].upper() + rest[1:]
        return words, unit or "antal"
    return words, unit
