"""Words that tell a time only where times are told of: a third of a year, a feast, "före sommaren", "helåret 2025".

Elsewhere they are something else ("T1 2025" is an occasion, "jul" a month), so :mod:`samordna.plandoc.dates` does not know them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from samordna.plandoc.dates.words import MONTH_NUMBERS

_MONTHS = "|".join(MONTH_NUMBERS)
_MONTH = rf"(?:{_MONTHS})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_LATE_YEAR = r"(?:[\s,-]*(?:år )?(?:(?P<year>(?:19|20)\d\d)|(?:-\s?|'|/|(?<=\s))(?P<short>[0-3]\d)))?"
_THIRDS = ("januari–april", "maj–augusti", "september–december")
_THIRD_WORDS = {
    "1": 0,
    "2": 1,
    "3": 2,
    "första": 0,
    "andra": 1,
    "tredje": 2,
    "sista": 2,
    "i": 0,
    "ii": 1,
    "iii": 2,
}
_FEASTS = {
    "midsommar": "juni",
    "midsommaren": "juni",
    "julen": "december",
    "juluppehållet": "december",
    "jullovet": "december",
    "julhelgen": "december",
    "lucia": "december",
    "skolavslutningen": "juni",
    "skolavslutning": "juni",
    "studenten": "juni",
    "sommarlovet": "sommaren",
    "semestern": "sommaren",
    "semestrarna": "sommaren",
    "sommaruppehållet": "sommaren",
    "skolstarten": "augusti",
    "skolstart": "augusti",
    "terminsstarten": "augusti",
    "valborg": "30 april",
    "nationaldagen": "6 juni",
    "höstlovet": "oktober–november",
    "sportlovet": "februari–mars",
    "påsklovet": "mars–april",
    "påsken": "mars–april",
    "trettonhelgen": "januari",
    "alla helgons helg": "november",
    "allhelgona": "november",
    "advent": "december",
}
_AND = re.compile(r"\s+(?:resp\.|respektive|samt)\s+", re.IGNORECASE)
_BEFORE = re.compile(r"(?:senast )?(?:före|innan|inför)\s+", re.IGNORECASE)
_AFTER = re.compile(r"efter\s+", re.IGNORECASE)
_YULE = re.compile(r"(?P<lead>(?:\w+ ){0,2}till )?jul(?=$|[\s,]|en\b)", re.IGNORECASE)
_SPAN = re.compile(r"mellan\s+(?P<first>.+?)\s+och\s+(?P<last>.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A time in words that dates are read from. ``until`` and ``since`` say that it is an edge; ``loosely`` that it is not told
    to the day: what is done before the summer may be done long before it."""

    words: str
    until: bool = False
    since: bool = False
    loosely: bool = False


@lru_cache(maxsize=16384)
def said_of(text: str) -> Said:
    """What a text of a time column says, in words that dates are read from."""
    words = _AND.sub(" och ", " ".join(text.split()).strip(" ,;."))
    if match := _BEFORE.match(words):
        return Said(_plainly(words[match.end() :], before=True), until=True, loosely=True)
    if match := _AFTER.match(words):
        return Said(_plainly(words[match.end() :]), since=True, loosely=True)
    return Said(_plainly(words))


def _plainly(words: str, *, before: bool = False) -> str:
    if (yule := _YULE.match(words)) and (before or yule["lead"]):
        words = f"{yule['lead'] or ''}december{words[yule.end() :].removeprefix('en')}"
    if span := _SPAN.fullmatch(words):
        return f"{span['first']} – {span['last']}"
    for pattern, rewrite in _REWRITES:
        if match := pattern.fullmatch(words):
            return rewrite(match).strip()
    return words


def _year(match: re.Match[str]) -> str:
    found = match.groupdict()
    return found.get("year") or (f"20{found['short']}" if found.get("short") else "")


def _third(match: re.Match[str]) -> str:
    first, last = (match.groupdict().get(one) for one in ("third", "last"))
    begins = _THIRDS[_THIRD_WORDS[(first or "1").lower()]].partition("–")[0]
    ends = _THIRDS[_THIRD_WORDS[(last or first or "1").lower()]].partition("–")[2]
    return f"{begins}–{ends} {_year(match)}"


def _feast(match: re.Match[str]) -> str:
    return f"{match['lead'] or ''}{_FEASTS[match['feast'].lower()]} {_year(match)}"


_LEAD = (
    r"(?P<lead>(?:senast|klart?|klart senast|till|fram till|under|i|vid|från|start)\s+(?:vid\s+|till\s+)?)?"
)
_PART_OF = r"(?:(?:i )?(?:början|mitten|slutet) av )?"
_REWRITES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(words, re.IGNORECASE), rewrite)
    for words, rewrite in (
        (rf"(?:tertial|t)\s?(?P<third>[123]|i{{1,3}})(?:\s?[–-]\s?t?(?P<last>[123]))?{_LATE_YEAR}", _third),
        (rf"{_YEAR},? (?:tertial |t)(?P<third>[123])", _third),
        (rf"(?P<third>första|andra|tredje|sista) tertialet{_LATE_YEAR}", _third),
        (rf"{_LEAD}(?P<feast>{'|'.join(sorted(_FEASTS, key=len, reverse=True))}){_LATE_YEAR}", _feast),
        (r"(?:hel|helt )år(?:et)? (?P<year>20\d\d)", lambda match: f"hela {match['year']}"),
        (
            rf"(?P<lead>(?:senast |klart? |(?:fram )?till ){{0,2}})(?P<month>{_MONTHS})\.? (?P<short>2[4-9]|3[2-9])",
            lambda match: f"{match['lead']}{match['month']} 20{match['short']}",
        ),
        (
            rf"(?:från )?{_PART_OF}(?P<first>{_MONTH}(?: 20\d\d)?)\s?(?:–|-|till)\s?{_PART_OF}(?P<last>{_MONTH} 20\d\d)",
            lambda match: f"{match['first']} – {match['last']}",
        ),
        (
            rf"(?P<first>{_MONTH})(?:, ?{_MONTH})+,? (?:och|samt|&) (?P<last>{_MONTH} 20\d\d)",
            lambda match: f"{match['first']} – {match['last']}",
        ),
        (r"läsår (?P<rest>\d.*)", lambda match: f"läsåret {match['rest']}"),
        (
            r"(?P<lead>.{0,12}\s)?årsskiftet (?P<first>\d\d) ?[/–-] ?(?P<last>\d\d)",
            lambda match: f"{match['lead'] or ''}årsskiftet 20{match['first']}/{match['last']}",
        ),
        (r"(?P<year>20\d\d)\s?(?:→|->|=>)", lambda match: f"{match['year']}–"),
        (
            r"(?P<quarter>(?:q|kv\.? ?)[1-4])/(?P<short>\d\d)",
            lambda match: f"{match['quarter']} 20{match['short']}",
        ),
        (
            r"(?P<year>20\d\d)(?: \(|, ?)(?P<part>[a-zåäö]+(?: [1-4])?)\)?",
            lambda match: f"{match['part']} {match['year']}",
        ),
        (
            r"(?P<lead>senast )?(?:vid )?(?:utgången av|ultimo) (?P<rest>\D+ 20\d\d)",
            lambda match: f"{match['lead'] or ''}sista {match['rest']}",
        ),
        (
            r"(?P<year>[23]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])",
            lambda match: f"20{match['year']}-{match['month']}-{match['day']}",
        ),
        (
            r"(?:(?:före|innan|till|vid) )?(?P<year>20\d\d) års (?:slut|utgång)",
            lambda match: f"senast 31 december {match['year']}",
        ),
        (
            r"(?P<year>20\d\d),?\s?-?(?:w|v\.?|vecka|veckorna)\s?(?P<weeks>\d{1,2}(?:\s?[–-]\s?\d{1,2})?)",
            lambda match: f"vecka {match['weeks']} {match['year']}",
        ),
        (
            r"(?P<year>20\d\d),?\s(?P<quarters>(?:q|kv\.?|kvartal)\s?[1-4]\s?[–-]\s?(?:q|kv\.?)?\s?[1-4])",
            lambda match: f"{match['quarters']} {match['year']}",
        ),
        (r"(?P<year>20\d\d)/(?P<month>0[1-9]|1[0-2])", lambda match: f"{match['year']}-{match['month']}"),
    )
)
