"""Registry numbers (diarienummer) in all their spellings, and what only looks like one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.interpret.words.glances import has_figure
from samordna.plandoc.reading.interpret.words.small_words import words_of

_LABEL = (
    r"(?:(?<!\w)(?:d\.?\s?nr|diarie(?:nr|num(?:mer|ret)|beteckning(?:en)?|kod(?:en)?)|registrerings(?:nr|num(?:mer|ret))|diarieför[dt]\w*(?:\s+(?:som|med|under))?|"
    r"ärende(?:t\s+har\s+|ts\s+|[- ]?)(?:nr|num(?:mer|ret)|id|beteckning(?:en)?)|"
    r"(?:sak|sag)s(?:nr|nummer)|arkivsak(?:s?(?:nr|nummer|id))?|"
    r"journaln(?:r|ummer)|"
    r"dok(?:ument)?\.?\s?nr|reg(?:istry)?\.?\s?n(?:o|umber))"
    r"\.?\s*:?\s*(?:är\s+)?|"
    r"(?<!\w)diarie\s*:?\s+(?=[A-ZÅÄÖ]{2,8}[ /.:-]?\d)|"
    r"(?<!\w)ärende(?:t\s+(?:heter|har|är))?\s*:?\s+"
    r"(?=(?-i:[A-ZÅÄÖ]{1,4})\d{1,4}[-/]\d{1,6}(?!\w)|"
    r"[A-ZÅÄÖ]{1,8}[ /.:-]?\d{2,4}[/:.-]\d|\d{2,4}[-./]?[A-ZÅÄÖ]{2,}|(?:19|20)\d\d[/-]\d))"
)
_YEAR = r"(?:19|20)\d\d"
_LETTERS_FIRST = (
    rf"(?P<letters>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{{0,7}}?)[ /.:-]?{_YEAR}[/:.-]\d{{1,6}}(?:[-:.]\d{{1,6}})?"
)
_LETTERS_LAST = (
    rf"(?!\d{{4}}-\d\d-\d\d\b){_YEAR}[/:.-]\d{{1,6}}(?:-\d{{1,4}})?[ -](?P<last>(?-i:[A-ZÅÄÖ]{{2,6}})(?!\w))"
)
_FILING_PLAN = (
    rf"\d{{1,3}}(?:\.\d{{1,3}})*[-/]\d{{1,6}}[-/]{_YEAR}|\d{{1,6}}/{_YEAR}-\d{{1,2}}(?:\.\d{{1,3}})+"
)
_FILING_PLAN_LAST = rf"{_YEAR}/\d{{1,6}}-\d{{1,2}}(?:\.\d{{1,3}})+"
_YEAR_LAST = r"(?P<office>[A-ZÅÄÖ]{2,6})[ /-]\d{2,6}/(?:20)?[0-3]\d"
_LONG_NUMBER = rf"{_YEAR}[-/:]\d{{5}}(?:-\d{{1,2}})?"
_SHORT_YEAR_FIRST = r"(?P<short>[A-ZÅÄÖ]{2,6}|K[sf]|[A-ZÅÄÖ][a-zåäö]{0,2}n)[ /.:-]?[0-3]\d[/:-]\d{3,6}"
_SHORT_YEAR_AT_LETTERS = r"(?P<glued>[A-ZÅÄÖ]{2,6})[0-3]\d/\d{1,6}"
_LETTERS_BETWEEN = rf"{_YEAR}(?:(?P<sign>[-./:])[A-ZÅÄÖ]{{2,6}}(?P=sign)|:[A-ZÅÄÖ]{{2,6}}-)\d{{1,6}}"
_ANY_LETTERS_BETWEEN = r"\d\d(?:\d\d)?[-./:]?[A-ZÅÄÖ]{1,6}[-./:]?\d{1,6}(?!\w)"
_FINNISH = rf"(?:[A-ZÅÄÖ]{{2,8}}/)?\d{{1,6}}/\d\d(?:\.\d\d){{1,3}}/{_YEAR}"
"""With the class of the matter between its number and the year: "BERG/213/00.01.02/2027"."""

_OWNER = (
    r"(?:(?:(?:för|hos)\s+)?(?:[A-ZÅÄÖ]\w+s\s+)?(?:kommun(?:en)?|stad(?:en)?)(?:\s*:)?\s*|"
    r"(?-i:[A-ZÅÄÖ][a-zåäö]{3,}):?\s+(?=(?-i:[A-ZÅÄÖ]{2,6})[ /.:-]?\d))"
)
"""Whose number it is: a municipality, or its name alone before letters, "Dnr Ekby KS 2026-318"."""

_OF_OTHERS = lazily(
    rf"{_LABEL}(?:(?:för|hos)\s+)?(?:polis|region|länsstyrelse|myndighet)\w*\s*:\s*\S+", re.IGNORECASE
)
"""The number that somebody else has for what they have agreed on with the municipality."""

_SHAPES = "|".join(
    (
        _LETTERS_BETWEEN,
        _LETTERS_FIRST,
        _LETTERS_LAST,
        _FINNISH,
        _FILING_PLAN,
        _FILING_PLAN_LAST,
        _YEAR_LAST,
        _SHORT_YEAR_FIRST,
        _SHORT_YEAR_AT_LETTERS,
        _LONG_NUMBER,
    )
)
_OFFICE_OVER = r"(?-i:(?!(?:PLAN|DNR|NR|REF|SID|VER)\b)[A-ZÅÄÖ]{2,5} (?!K[SF]\b|[A-ZÅÄÖ]{1,2}N\b)(?=[A-ZÅÄÖ]{1,3}[ /.:-]?\d))"
"""The letters of the office before those of its part of the town, which are no office's own: "SDN NÅ 2031-0077"."""

_ALONE = rf"(?<![\w/.:-])(?:{_OFFICE_OVER})?(?:{_SHAPES})(?![\w/:]|[.-]\w)"
_WHOLE_WORD = r"(?=[\w./:-]*\d[./:-](?-i:[A-ZÅÄÖ]))(?-i:[A-ZÅÄÖ\d]+(?:[./:-][A-ZÅÄÖ\d]+)+)(?!\w)"
"""A word of figures and capital letters with letters behind figures somewhere: "27.00.00-P22-4-26", "2026.04.TN"."""

_ANY = (
    rf"(?:(?:{_OFFICE_OVER})?"
    rf"(?:{_WHOLE_WORD}|{_FINNISH}|{_FILING_PLAN_LAST}|{_ANY_LETTERS_BETWEEN}|{_LETTERS_LAST.replace('<last>', '<any_last>')}|"
    r"(?:[A-ZÅÄÖ]{2,6}-(?=[A-ZÅÄÖ]))?[A-ZÅÄÖ]{0,8}[ /.:-]?\d[\d/:.-]*\d(?!\w)))"
)
_LABELLED = lazily(
    rf"(?:(?-i:[A-ZÅÄÖ])[a-zåäö]+s\s+(?=dnr|diarien))?{_LABEL}(?:{_OWNER})?(?P<number>{_ANY})", re.IGNORECASE
)
_BROKEN = lazily(
    rf"{_LABEL}(?-i:[A-ZÅÄÖ]{{2,6}})$|[.,;·]\s+(?:dnr|diarien(?:r|ummer))\.?\s*:?$", re.IGNORECASE
)
"""A line that breaks before its number: behind its letters, or behind a label that other words stand before."""

_BARE = lazily(_ALONE)
_WHOLE = lazily(_ANY, re.IGNORECASE)
_DATE = lazily(rf"\D*{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?\D*")
_YEARS = lazily(rf"\D*({_YEAR})[-/]({_YEAR})")
_TERM_YEARS = lazily(r"(?:[A-ZÅÄÖ][a-zåäö]{3,}\s(?:19|20)|[A-ZÅÄÖ]{2,})(?P<first>\d\d)[-/](?P<next>\d\d)")
"""A year that two years share, behind the word for it: "Läsåret 2026/27", "HT26/27"."""

_PUBLISHED = words_of(
    "sfs sou ds prop skr bet rskr pm dir hslf sosfs hslffs msbfs msb jo rir rk isbn issn iso version tel tfn fax sms ver år den "
    "mot och rapport handlingsplan åtgärdsplan aktivitetsplan program strategi plan januari februari mars april maj juni juli "
    "augusti september oktober november december"
)
"""What stands before numbers of another kind: laws, reports, books, dates."""


@dataclass(frozen=True, slots=True)
class Number:
    """A registry number with the span of its words; ``labelled`` when "dnr" or the like stands before it."""

    value: str
    start: int
    end: int
    labelled: bool


def numbers_in(text: str) -> Iterator[Number]:
    """The registry numbers of a line. One without a label must have the shape of one and no other meaning."""
    if not has_figure(text):
        return
    at = 0
    text = _OF_OTHERS.sub(lambda other: " " * len(other[0]), text)
    for match in _LABELLED.finditer(text):
        yield from _bare(text, at, match.start())
        yield Number(_tidy(match["number"]), match.start(), match.end(), labelled=True)
        at = match.end()
    yield from _bare(text, at, len(text))


def breaks_before_number(line: str) -> bool:
    """Whether the number that a line begins to tell must stand on the next."""
    return _BROKEN.search(line) is not None


def number_at_start(value: str) -> Number | None:
    """The number that the value of a label begins with."""
    match = _WHOLE.match(value)
    return Number(_tidy(match[0]), match.start(), match.end(), labelled=True) if match else None


def _bare(text: str, start: int, end: int) -> Iterator[Number]:
    for match in _BARE.finditer(text, start, end):
        letters = (match["letters"] or match["office"] or match["short"] or match["glued"] or "").lower()
        if letters not in _PUBLISHED and not _tells_when(match[0]):
            yield Number(_tidy(match[0]), match.start(), match.end(), labelled=False)


def _tells_when(words: str) -> bool:
    term = _TERM_YEARS.fullmatch(words)
    shared = term is not None and (int(term["first"]) + 1) % 100 == int(term["next"])
    return shared or any(pattern.fullmatch(words) for pattern in (_DATE, _YEARS))


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(" .-")
