"""Dates as people write them in plans, to EDTF.

Only what is written is taken over: "hösten" without a year is no date (unless the caller knows the year),
"början av 2018" is none because EDTF has no word for it. The caller keeps such text and flags it.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from samordna.plandoc.dates.moments import moment
from samordna.plandoc.dates.notation import bounds, is_edtf
from samordna.plandoc.lazily import lazily

_FROM = lazily(r"(?:från och med|fr\.? ?o\.? ?m\.?|från|med start|from|starting)(?: den| i)? ")
_UNTIL = lazily(r"(?:till och med|t\.? ?o\.? ?m\.?|fram till|till|until|up to|to)(?: den| i)? ")
_ABOUT = lazily(r"(?:omkring|cirka|ca\.?|preliminärt|prel\.?|around|circa) ")
_POINTER = lazily(
    r"(?:senast|klart?|färdigt?|startar?|påbörjas|påbörjad|inleds|genomförs|införs|sker|görs|hålls|ordnas|utförs|slutförs|slut|under|inom|vid|hela|nu|på|i|den|det|(?:plan)?period(?:en)?|"
    r"no later than|by|due|during|in|on|start|end)(?: (?:den|det|under|senast|i|vid|by|the))?:? "
)
_PREFIXES: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (_FROM, lambda edtf: f"{edtf.partition('/')[0]}/.."),
    (_UNTIL, lambda edtf: f"../{edtf.rpartition('/')[2]}"),
    (_ABOUT, lambda edtf: "/".join(f"{end}~" for end in edtf.split("/"))),
    (_POINTER, str),
)

_ONWARD = lazily(r"\s*(?:[–—-]|och framåt|och tills vidare|och följande år|and onwards?)$")
_BORDER = lazily(
    r"\s*[–—]\s*|\s*--\s*|\s+(?:-|till och med|t\.? ?o\.? ?m\.?|till|och|to|and)\s+|"
    r"\s*/\s*(?=[a-zåäö])|(?<=[a-zåäö\d])-(?=[a-zåäö\d])"
)
_UNIT = lazily(r"(?:v\.? ?|vecka |veckorna |week |weeks |q|kv\.? ?|kvartal |quarter )(?=\d)")
_MONTH = lazily(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
_LOOKS_LIKE_YEARS = lazily(r"\d\d(\d\d)-(\d\d)")


@lru_cache(maxsize=16384)
def parse_swedish(text: str, *, default_year: int | None = None) -> str | None:
    """The EDTF of a date in words or figures, Swedish or English, or None when ``text`` is not just a date.

    Quarters, halves and weeks become intervals of months or days. ``default_year`` completes a date that
    names no year. "2022-23" is None: it may mean two years or, in EDTF, an autumn.
    """
    words = " ".join(text.replace("\u00ad", "").replace("−", "–").split()).strip(" ,;:()")
    if is_edtf(words):
        years = _LOOKS_LIKE_YEARS.fullmatch(words)
        return None if years and 20 < int(years[2]) == int(years[1]) + 1 else words
    return _parse(words.lower().rstrip("."), default_year)


def _parse(words: str, year: int | None) -> str | None:
    edtf_date = moment(words, year) or _interval(words, year) or _onward(words, year)
    if edtf_date:
        return edtf_date
    for pattern, meaning in _PREFIXES:
        prefix = pattern.match(words)
        rest = (_parse(behind := words[prefix.end() :], year) or _month(behind)) if prefix else None
        if rest:
            return _valid(meaning(rest))
    return None


def _interval(words: str, year: int | None) -> str | None:
    """Two moments with a border between; the right one gives what the left one leaves out."""
    for border in _BORDER.finditer(words):
        left, right = words[: border.start()], words[border.end() :]
        unit = _UNIT.match(left)
        last = _end(right, year) or (moment(unit[0] + right, year) if unit else None)
        begins = _FROM.sub("", left, count=1) if _FROM.match(left) else left
        first = _month(begins) or (_first_of(begins, last) if last else None)
        if first and last:
            return _valid(f"{first.partition('/')[0]}/{last.rpartition('/')[2]}")
    return None


def _end(words: str, year: int | None) -> str | None:
    return moment(words, year) or _month(words)


def _month(words: str) -> str | None:
    """A month in figures, which beside another end is one: "2024-01–2024-06"."""
    return words if _MONTH.fullmatch(words) else None


def _onward(words: str, year: int | None) -> str | None:
    """A moment from which something goes on: "2025–", "2025 och framåt"."""
    match = _ONWARD.search(words)
    first = moment(words[: match.start()], year) if match else None
    return _valid(f"{first.partition('/')[0]}/..") if first else None


def _first_of(left: str, last: str) -> str | None:
    last_day = bounds(last)[1]
    if left.isdigit() and len(left) <= 2:
        return f"{last[:8]}{int(left):02}" if re.fullmatch(r"\d{4}-\d\d-\d\d", last) else None
    year = last_day.year if last_day else None
    return moment(left.replace("veckorna", "vecka").replace("weeks", "week"), year)


def _valid(edtf: str) -> str | None:
    return edtf if is_edtf(edtf) else None
