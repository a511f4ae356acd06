"""What a title or a heading says: what is counted, in which unit, where, when, and by what it is divided.

"Tabell 3. Antal anmälda brott i Lövsjö kommun efter brottstyp, 2021–2023" counts reported crimes in Lövsjö, by kind of crime.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from samordna.plandoc.dates.words import MONTH_NUMBERS
from samordna.plandoc.figures.data import words_of
from samordna.plandoc.figures.periods import period_in
from samordna.plandoc.figures.places import is_total, likeness, without_code
from samordna.plandoc.figures.unit_words import unit_apart, unit_called, unit_in_brackets

_NUMBERED = re.compile(
    r"(?:tabell|tab\.?|diagram|figur|fråga|bilaga|indikator|mått|flik|del|table"
    r"|rapport)\s*\d*[a-zA-Z]?(?:\.\d+)*[a-z]?\s*[.:–-]\s*|(?:[A-Z]?\d+(?:\.\d+)+\.?"
    r"|\d+[.)])\s+",
    re.IGNORECASE,
)
_MONTHS = "|".join(sorted(map(re.escape, MONTH_NUMBERS), key=len, reverse=True))
_PERIOD = re.compile(
    r"[\s,(–:;-]*\b(?P<said>"
    r"(?:(?:läsåret|läsår|åren?|under|helåret|helår|perioden|t\.?o\.?m\.?|per(?: den)?|den|våren|hösten|vt|ht)\s?)*"
    rf"(?:(?:\d{{1,2}}\s)?(?:{_MONTHS})\s?(?:[–-]\s?(?:\d{{1,2}}\s)?(?:{_MONTHS})\s?)?"
    r"|(?:kvartal|kv\.?|k|q|tertial|halvår|h)\s?\d\s?"
    r"|\d(?::[ae])?\s(?:kvartalet|halvåret|tertialet)\s"
    r"|\d{1,2}/\d{1,2}[\s-])?"
    r"(?:19|20)\d\d(?:[-–/](?:(?:19|20)\d\d|\d\d)(?!\d))?(?:-\d\d)?)\b\*?\)?",
    re.IGNORECASE,
)
_BY = re.compile(
    r"[\s,]+(?:(?:uppdelat|fördelat|fördelade|uppdelade|redovisat)\s(?:på|efter|per)|efter"
    r"|by|per)\s+(?=[a-zåäö])(?P<by>[^.;]*)$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s(?:i|inom|för|på|in)\s(?P<place>(?:[a-zåäö]*(?:område|kommun|län|distrikt|stad"
    r"|region|stadsdelen|stadsdel|kommunen)\w*\s)?[A-ZÅÄÖ][\w-]*"
    r"(?:\s(?:[A-ZÅÄÖ][\w-]*|kommun|stad|län|stadsdel|stadsdelsområde|by|distrikt))*)$"
)
_APART = re.compile(
    r"^(?P<first>[^:–—]{2,40})(?::|\s[–—-])\s+(?P<rest>.+)$|^(?P<before>.+?)(?:,"
    r"|\s[–—-])\s+(?P<last>[^,–—]{2,40})$"
)
_MARKS = re.compile(r"\s*(?:\*{1,3}|[¹²³⁴-⁹†‡]+|(?<=\w)\s\d\)|\[\w\])$|(?<=[^\d\s(])\d\)$")
_LONG = 10
"""A word of so many letters says what is counted without "antal" in front of it."""

_AGES = re.compile(
    r"(?:åk|årskurs|ålder|under|över)?\s*\d{1,2}(?:\s?[–-]\s?\d{1,2}"
    r"|\+)?(?:\s?år)?(?: och (?:äldre|yngre|uppåt))?|\d{1,2} år-?|unga|vuxna|äldre|barn"
    r"|ungdomar|f–\d|f-\d"
)
OF_WHICH = ("därav", "varav", "of which")
_SEX = frozenset({"kvinnor", "män", "kvinna", "man", "flickor", "pojkar"})


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


def unmarked(text: str) -> str:
    """A label without the mark of a footnote."""
    return _MARKS.sub("", " ".join(text.split())).strip()


@lru_cache(maxsize=4096)
def title_said(text: str) -> Said:
    """What the line above a table says."""
    words = _NUMBERED.sub("", unmarked(text), count=1).strip()
    words, period = _without_period(words)
    words, unit = unit_in_brackets(words)
    words, by = _without_divisions(words)
    words, unit = (words, unit) if unit else unit_apart(words)
    words, area = _without_place(words)
    if unit is None:
        words, unit = unit_apart(words)
    name, unit = counted(words, unit)
    return Said(name, unit, area, period, by)


@lru_cache(maxsize=8192)
def heading_said(text: str) -> Said:
    """What the heading of a column or a row says, with the year that it may name."""
    words = unmarked(text)
    if (unit := unit_called(words)) and words.casefold() not in words_of("counted"):
        return Said("", unit)
    words, period = _without_period(words) if not period_in(words) else (words, None)
    words, unit = unit_apart(words)
    name, unit = counted(words, unit)
    return Said(name, unit, None, period)


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


def category(text: str) -> str:
    """A label as a part of a series' name."""
    words = unmarked(text)
    return words.casefold() if words.casefold() in _SEX else words


def only_divides(name: str) -> bool:
    """Whether a label tells of whom, and not what is counted: a sex, an age, a school year."""
    return name.casefold() in _SEX or _AGES.fullmatch(name.casefold()) is not None


def _without_period(words: str) -> tuple[str, str | None]:
    found = None
    for match in _PERIOD.finditer(words):
        found = match
    if found is None:
        return words, None
    said = re.sub(
        r"^(?:under|perioden|åren?|per|den|t\.?o\.?m\.?|\s)+", "", found["said"], flags=re.IGNORECASE
    )
    period = period_in(said) or period_in(found["said"])
    if period is None:
        return words, None
    rest = f"{words[: found.start()]}{words[found.end() :]}"
    return re.sub(r"[\s,–-]+(?:år|under|åren|perioden|per|den|och|i|från)?$", "", rest), period


def _without_divisions(words: str) -> tuple[str, str]:
    found = _BY.search(words)
    if found is None or unit_called(words[found.start() :].strip(" ,")):
        return words, ""
    if words[found.start() :].strip(" ,").casefold().startswith("per ") and unit_apart(words)[1]:
        return words, ""
    return words[: found.start()], found["by"]


def _without_place(words: str) -> tuple[str, str | None]:
    if (found := _PLACE.search(words)) and likeness(found["place"]) > 0:
        return words[: found.start()], found["place"]
    if apart := _APART.match(words):
        for place, rest in ((apart["first"], apart["rest"]), (apart["last"], apart["before"])):
            if place and rest and likeness(without_code(place)) >= 0.6 and likeness(rest) < 0.6:
                return rest, without_code(place)
    return words, None
