"""Ways to tell a time that are told in other words before dates are read from them, each with the words it is told in."""

import re
from collections.abc import Callable

from samordna.plandoc.dates.words import MONTH_NUMBERS, SEASON_CODES, TERMS
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.times.time_names import FEASTS, THIRD_WORDS, THIRDS

_MONTHS = "|".join(MONTH_NUMBERS)
_SEASONS = "|".join((*SEASON_CODES, *TERMS))
_SOON = "(?:(?:nu )?(?:i|på|till|under) )?"
_MONTH = rf"(?:{_MONTHS})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_LATE_YEAR = r"(?:[\s,-]*(?:år )?(?:(?P<year>(?:19|20)\d\d)|(?:-\s?|'|/|(?<=\s))(?P<short>[0-3]\d)))?"


def _year(match: re.Match[str]) -> str:
    found = match.groupdict()
    return found.get("year") or (f"20{found['short']}" if found.get("short") else "")


def _third(match: re.Match[str]) -> str:
    first, last = (match.groupdict().get(one) for one in ("third", "last"))
    return _thirds_of(first or "1", last, _year(match))


def _thirds_of(first: str, last: str | None, year: str) -> str:
    begins = THIRDS[THIRD_WORDS[first.lower()]].partition("–")[0]
    ends = THIRDS[THIRD_WORDS[(last or first).lower()]].partition("–")[2]
    return f"{begins}–{ends} {year}"


def _lettered(match: re.Match[str]) -> str:
    """A quarter, a third or a half by its letter, with its year before it or told elsewhere: "2026 K2", "2026:T1", "K3"."""
    letter, last = match["part"].lower(), (match["last"] or "").strip(" –-KTHkth")
    numbers = f"{match['first']}–{last}" if last else match["first"]
    if letter == "t":
        return _thirds_of(match["first"], last, _year(match))
    return f"{'kvartal' if letter == 'k' else 'halvår'} {numbers} {_year(match)}"


def _thirds(words: str) -> str:
    match = re.fullmatch(rf"(?:tertial|t)\s?(?P<third>[123]){_LATE_YEAR}", words, re.IGNORECASE)
    return _third(match) if match else words


def _school_year(match: re.Match[str]) -> str:
    """From August to June. Years that do not follow each other are several: "läsåren 2026–2028"."""
    first, last = int(match["first"]), int(match["last"])
    whole = last == first + 1 or (last > first and "åren" in match[0].lower())
    return f"augusti 20{first} – juni 20{last}" if whole else f"läsåret 20{first}–20{last}"


def _school_years(match: re.Match[str]) -> str:
    """From the August of the first to the June of the last: "läsåren 26/27 och 27/28", "läsåren 2026–2028"."""
    return f"augusti 20{match['first']} – juni 20{match['last']}"


def _feast(match: re.Match[str]) -> str:
    return f"{match['lead'] or ''}{FEASTS[match['feast'].lower()]} {_year(match)}"


_SCHOOL = r"(?:(?:under|hela|båda|de) )*(?:läsår|skolår|lå)(?:et|en)?\.? (?:20)?"
_AND_ON = r"(?:,? ?(?:,|och|samt|&|–|-|till|resp(?:ektive|\.)?) ?)"
_NEXT = r" ?[/–-] ?(?:20)?\d\d"
_ONE_SCHOOL_YEAR = r"(?:20)?\d\d ?[/–-] ?(?:20)?(?P<last>\d\d)"
_LEAD = (
    r"(?P<lead>(?:senast|klart?|klart senast|till|fram till|under|i|vid|från|start)\s+(?:vid\s+|till\s+)?)?"
)
_LED = r"(?:(?:senast|klart?|från|till|start|under|i|fr\.?o\.?m\.?|t\.?o\.?m\.?) ){0,2}"
_PART_OF = r"(?:(?:i )?(?:början|mitten|slutet) av )?"
REWRITES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = tuple(
    (lazily(words, re.IGNORECASE), rewrite)
    for words, rewrite in (
        (rf"(?:tertial|t)\s?(?P<third>[123]|i{{1,3}})(?:\s?[–-]\s?t?(?P<last>[123]))?{_LATE_YEAR}", _third),
        (rf"{_YEAR},? (?:tertial |t)(?P<third>[123])", _third),
        (
            r"(?P<lead>klart?|färdig[t]?|avslutad|genomför[dt]) \((?P<rest>[^()]+)\)",
            lambda match: f"{match['lead']} {match['rest']}",
        ),
        (rf"(?P<third>första|andra|tredje|sista) tertialet{_LATE_YEAR}", _third),
        (rf"{_LEAD}(?P<feast>{'|'.join(sorted(FEASTS, key=len, reverse=True))}){_LATE_YEAR}", _feast),
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
        (
            rf"{_SCHOOL}(?P<first>\d\d) ?[/–-] ?(?:20)?(?P<last>\d\d)",
            _school_year,
        ),
        (
            rf"{_SCHOOL}(?P<first>\d\d){_NEXT}(?:{_AND_ON}(?:läsåret )?{_ONE_SCHOOL_YEAR})+",
            _school_years,
        ),
        (
            rf"(?:(?:(?:under|båda|de) )*åren )?(?P<first>20\d\d)(?:{_AND_ON}(?P<last>20\d\d))+",
            lambda match: f"{match['first']}–{match['last']}",
        ),
        (
            r"(?P<lead>.{0,12}\s)?årsskiftet (?P<first>\d\d) ?[/–-] ?(?P<last>\d\d)",
            lambda match: f"{match['lead'] or ''}årsskiftet 20{match['first']}/{match['last']}",
        ),
        (
            r"(?P<year>20\d\d)[\s:/,-]{0,2}(?P<part>[kth])\s?(?P<first>[1-4])(?P<last>\s?[–-]\s?[kth]?[1-4])?",
            _lettered,
        ),
        (r"(?P<part>[k])\s?(?P<first>[1-4])(?P<last>\s?[–-]\s?[k]?[1-4])?", _lettered),
        (
            r"(?P<part>(?:tertial|t) ?[123])\s?/\s?(?P<year>20\d\d)",
            lambda match: _thirds(f"{match['part']} {match['year']}"),
        ),
        (
            r"(?:k|kv\.?) ?(?P<quarter>[1-4])(?P<last>\s?[–-]\s?k?(?:[1-4]))?,? (?P<year>20\d\d)",
            lambda match: (
                f"kvartal {match['quarter']}{(match['last'] or '').replace('k', '').replace('K', '')} {match['year']}"
            ),
        ),
        (
            (
                rf"(?P<part>{_LED}(?:(?:kvartal|kv\.?|q|v\.?|vecka|veckorna)\s?\d[\d–-]*|{_SOON}(?:{_SEASONS}|{_MONTH})))"
                rf" \({_YEAR}\)"
            ),
            lambda match: f"{match['part']} {match['year']}",
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
        (
            rf"(?P<year>20\d\d)(?:, ?| ?: ?|/)(?P<part>(?:q|kvartal |kv\.? ?)[1-4]|(?:{_MONTHS})\.?\s?[–-]\s?(?:{_MONTHS})\.?)",
            lambda match: f"{match['part']} {match['year']}",
        ),
        (r"(?P<year>20\d\d)/(?P<month>0[1-9]|1[0-2])", lambda match: f"{match['year']}-{match['month']}"),
    )
)
