"""Numbers of quarters, thirds, halves, terms, months and weeks under a heading, or behind a label, that names these."""

import re

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.lazily import lazily

_NAMES = {
    "kvartal": "kvartal {}",
    "tertial": "tertial {}",
    "halvår": "halvår {}",
    "månad": "{}",
    "veck": "vecka {}",
}
_MOST = {"kvartal": 4, "tertial": 3, "halvår": 2, "månad": 12, "veck": 53}
_PART = rf"(?P<part>{'|'.join(_NAMES)})(?:et|en|a|an)?(?:s?nummer|s?nr)?"
_ENDS = r"start|slut|klart?|färdigt?|påbörjas?|inleds|avslutas|från|till|från och med|till och med|senast|planerad"
_BESIDE = r"tid(?:punkt|s?plan)?|när|period|genomför(?:s|ande)|år(?:tal)?|åååå"
_HEADING = lazily(
    rf"(?:(?:{_ENDS}|{_BESIDE})[\s,:;./()+&–-]*(?:(?:och|i)\s+)?){{0,3}}{_PART}(?:\s?20\d\d)?[\s).:]*",
    re.IGNORECASE,
)
_YEARS = lazily(rf"(?:(?:{_ENDS})[\s:-]*)?(?P<year>år(?:tal)?)", re.IGNORECASE)
_YEAR = lazily(r"(?:år )?(20\d\d)")
_ANY_YEAR = lazily(r"(?<!\d)20\d\d(?!\d)")
_ONE = lazily(r"(?:(?P<year>20\d\d)\s?[:/.,-]?\s?)?(?P<number>[1-9]\d?)(?:\s?[:/.,-]?\s?(?P<late>20\d\d))?")
_LETTERED = lazily(r"(?:q|kv?|t|h|v)\.?\s?\d{1,2}(?:\s?[–-]\s?(?:q|kv?|t|h|v)?\.?\s?\d{1,2})?")
"""A part of a year by its letter and number, which needs no other name."""

_SEVERAL = lazily(r"\s*(?:,|;|&|\boch\b|\bsamt\b)\s*")
_DASH = lazily(r"\s*[–—-]\s*|\s+till\s+")
_SAID = lazily(
    r"(?:\b(?:år(?:tal)?|åååå)\s?[:/-]\s?|"
    r"\b(?:anges|anger|angivna|skrivs|skrivna|noteras|uttrycks|redovisas)\b[^.]{0,25}"
    r"\bår(?:tal)?(?:et)?\s(?:och|samt|följt av)\s|"
    r"\b20\d\d\s?[:/-]\s?\d\s(?:=|är|betyder|avser|står för)\s(?:(?:första|andra|tredje|fjärde|sista|[1-4]:[ae])\s)?)"
    rf"{_PART}(?!\w)",
    re.IGNORECASE,
)


def with_part(text: str, heading: str) -> str:
    """The words of a cell or a value with the part of the year that its heading names: "2" under "Kvartal", "2026:2" under
    "År:tertial". What is no number of that stays."""
    heads = _part_in(heading)
    if not heads:
        return text
    year = _ANY_YEAR.search(heading)
    return numbered(text, heads["part"].lower(), year[0] if year else None) or text


def numbered(text: str, part: str, year: str | None = None) -> str | None:
    """A number of a part of a year by its name: "2026:2" as "kvartal 2 2026", "1–2" as "kvartal 1 – kvartal 2"."""
    words = " ".join(text.lower().split()).strip(" .")
    if part == "månad" and parse_swedish(words):
        return None
    if year and _LETTERED.fullmatch(words):
        return f"{text} {year}"
    parts = [_span(one, part, year) for one in _SEVERAL.split(words)]
    return " och ".join(one for one in parts if one) if all(parts) else None


def part_said(text: str) -> str | None:
    """The part of a year that a text says that numbers behind years are: "Tiderna anges som år:kvartal"."""
    found = {match["part"].lower() for match in _SAID.finditer(text)}
    return found.pop() if len(found) == 1 else None


def year_column(heading: str, other: str) -> bool:
    """Whether a heading is over the years of what another names parts of: "Startår" of "Startkvartal"."""
    own, _, last = heading.rpartition(": ")
    over, _, name = other.rpartition(": ")
    years, parts = _YEARS.fullmatch(last.strip()), _HEADING.fullmatch(name.strip())
    if not years or not parts:
        return False
    return own == over and last[: years.start("year")].lower() == name[: parts.start("part")].lower()


def with_year(text: str, year: str, heading: str) -> str | None:
    """A part of a year by its name, with the year in the cell beside it; None where either is none."""
    dated, heads = _YEAR.fullmatch(year.strip()), _part_in(heading)
    return numbered(text, heads["part"].lower(), dated[1]) if dated and heads else None


def is_year(text: str) -> bool:
    return _YEAR.fullmatch(text) is not None


def _part_in(heading: str) -> re.Match[str] | None:
    return _HEADING.fullmatch(heading.rpartition(": ")[2].strip())


def _span(text: str, part: str, year: str | None) -> str | None:
    """One number, or two with a dash between, of which either may name the year."""
    if one := _one(text, part, year):
        return one
    for dash in _DASH.finditer(text):
        first, last = _ONE.fullmatch(text[: dash.start()]), _ONE.fullmatch(text[dash.end() :])
        if first and last:
            shared = _year_of(last) or _year_of(first) or year
            ends = [_one(end[0], part, shared) for end in (first, last)]
            return " – ".join(one for one in ends if one) if all(ends) else None
    return None


def _one(text: str, part: str, year: str | None) -> str | None:
    match = _ONE.fullmatch(text)
    if not match or int(match["number"]) > _MOST[part]:
        return None
    own = _year_of(match) or year
    if part == "månad":
        return f"{match['number']}/{own}" if own else None
    return f"{_NAMES[part].format(match['number'])} {own or ''}".strip()


def _year_of(match: re.Match[str]) -> str | None:
    return match["year"] or match["late"]
