"""Periods as they stand in the headings and cells of tables, to EDTF: a year is "2023", a quarter "2023-33".

``2022/23`` is a year that is broken, of schools and companies alike, and an interval of months; ``2022–2023`` is two whole ones.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from samordna.plandoc.dates import parse_swedish
from samordna.plandoc.dates.words import MONTH_NUMBERS, ORDINALS
from samordna.plandoc.dates.year_parts import HALF, QUARTER, THIRD, as_part
from samordna.plandoc.figures.school_years import school_year, whole_years
from samordna.plandoc.lazily import lazily

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SHORT = r"(?:\s*[-–' ]\s*(?P<short>\d\d)\b|\s*['’](?P<apart>\d\d))"
_MONTH = rf"(?P<month>{'|'.join(sorted(map(re.escape, MONTH_NUMBERS), key=len, reverse=True))})\.?"
_ORDINAL = rf"(?P<ordinal>[1-4]|{'|'.join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))})"
_JOINT = r"[\s,/:–-]*"
_PARTS = (
    (r"(?:kvartalet|kvartal|kvart|kv|k|q|quarter)\.?", QUARTER, 4),
    (r"(?:tertialet|tertial|tert|t)\.?", THIRD, 3),
    (r"(?:halvåret|halvår|h|hå|half)\.?", HALF, 2),
)
_BEFORE = lazily(
    r"(?:(?:under|avser|mätår|år|året|helår|hela|hela året|totalt|summa|kalenderår"
    r"|budgetår|perioden|period|mätning|prel\.?|preliminärt?|t\.?o\.?m\.?|per)[\s:]+)+(?=\d|[a-zåäö])"
)
_AFTER = lazily(
    r"\s*(?:\*{1,3}|[¹²³⁴-⁹†]+|\d\)|\[\w\]|\((?:prel|preliminärt?|p|r|rev)\.?\)"
    r"|\s(?:prel\.?|p|preliminärt?|totalt|hela året|helår)|(?<=(?:19|20)\d\d)[pe])$"
)
_CLOCK = lazily(r"((?:19|20)\d\d-\d\d-\d\d)(?:t|\s|,)\s*(?:kl\.?\s*)?\d{1,2}[:.]\d\d.*")
_NUMERIC = lazily(r"(?P<year>(?:19|20)\d\d)(?:[-./ ]?(?:m|:)?(?P<month>0[1-9]|1[0-2])|[-/m](?P<short>[1-9]))")
_MONTH_FIRST = lazily(r"m?(?P<month>0?[1-9]|1[0-2])[/ -](?P<year>(?:19|20)\d\d)")
_WEEK = lazily(rf"{_YEAR}[\s-]?[vw](?P<week>\d\d?)")
_LONGEST = 60
_TERM = lazily(r".*\b(?:vt|vår|spring)")
_TOLD_APART = lazily(rf"{_YEAR} \((?P<part>[^()]+)\)")
_WHOLE_YEAR = frozenset(
    {"hela året", "helår", "helåret", "årssumma", "summa år", "totalt år", "totalt för året", "whole year"}
)
_TOTAL = frozenset({"totalt", "total", "totalsumma", "summa", "samtliga", "hela perioden", "sum", "tot"})


@lru_cache(maxsize=16384)
def period_in(text: str, year: int | None = None) -> str | None:
    """The period that is all the text says; ``year`` completes one that names none. None for everything else."""
    if len(text) > _LONGEST:
        return None
    words = " ".join(text.replace("\n", " ").split()).casefold().strip(" :;,")
    if words.isdecimal() and len(words) == 4:
        return words if "1900" <= words <= "2100" else None
    if words in _WHOLE_YEAR:
        return str(year) if year else None
    if words.isdecimal() and len(words) not in (6, 8):
        return None
    if not any(letter.isdigit() for letter in words) and words.rstrip(".") not in MONTH_NUMBERS and not year:
        return None
    words = _CLOCK.sub(r"\1", _AFTER.sub("", words).strip())
    return _of(words, year) or _of(_BEFORE.sub("", words), year)


def whole_span(text: str) -> bool:
    """Whether a heading among periods means all of them."""
    return text.strip().casefold().rstrip(":") in _TOTAL | _WHOLE_YEAR


def _of(words: str, year: int | None) -> str | None:
    if words.isdecimal() and len(words) == 4:
        return words if "1900" <= words <= "2100" else None
    for read in (school_year, whole_years, _part, _month, _week, _told_apart):
        if found := read(words, year):
            return found
    found = parse_swedish(words, default_year=year) if words[:1].isalnum() else None
    if not found or ".." in found or "~" in found:
        return None
    return found if _TERM.match(words) else as_part(found)


def _told_apart(words: str, _year: int | None) -> str | None:
    apart = _TOLD_APART.fullmatch(words)
    return period_in(apart["part"], int(apart["year"])) if apart else None


def _part(words: str, year: int | None) -> str | None:
    """A quarter, a third or a half of a year, whichever of it and the year stands first."""
    for shape, code, most in _SHAPES:
        if found := shape.fullmatch(words):
            parts = found.groupdict()
            word = parts.get("ordinal") or parts.get("first") or parts.get("last") or ""
            number = int(word) if word.isdecimal() else ORDINALS.get(word, 0)
            stated = _stated(parts) or year
            return f"{stated}-{code + number - 1}" if stated and 1 <= number <= most else None
    return None


def _stated(parts: dict[str, str | None]) -> int | None:
    if parts.get("year"):
        return int(str(parts["year"]))
    short = parts.get("short") or parts.get("apart")
    return 2000 + int(short) if short else None


def _month(words: str, year: int | None) -> str | None:
    for shape in (_NUMERIC, _MONTH_FIRST):
        if found := shape.fullmatch(words):
            parts = found.groupdict()
            return f"{parts['year']}-{int(parts['month'] or parts['short'] or 0):02}"
    for shape in (_NAMED_MONTH, _YEAR_AND_MONTH):
        if found := shape.fullmatch(words):
            stated = _stated(found.groupdict()) or year
            return f"{stated}-{MONTH_NUMBERS[found['month']]:02}" if stated else None
    return None


def _week(words: str, _year: int | None) -> str | None:
    found = _WEEK.fullmatch(words)
    return parse_swedish(f"vecka {found['week']} {found['year']}") if found else None


_LATE = rf"(?:{_JOINT}{_YEAR}|{_SHORT})?"
_NAMED_MONTH = lazily(rf"{_MONTH}{_LATE}")
_YEAR_AND_MONTH = lazily(rf"{_YEAR}{_JOINT}{_MONTH}")
_SHAPES: list[tuple[re.Pattern[str], int, int]] = [
    (lazily(pattern), code, most)
    for word, code, most in _PARTS
    for pattern in (
        rf"{word}\s?{_ORDINAL}{_LATE}",
        rf"{_ORDINAL}(?::[ae])?\s?{word}{_LATE}",
        rf"{_YEAR}{_JOINT}{word}\s?{_ORDINAL}",
        rf"{_YEAR}{_JOINT}{_ORDINAL}(?::[ae])?\s?{word}",
    )
]
Reader = Callable[[str, int | None], str | None]


def grain(period: str) -> str | None:
    """How long a period is, where series are made of such: year, half, third, quarter, month."""
    if len(period) == 4:
        return "year"
    if len(period) != 7 or period[4] != "-":
        return None
    code = int(period[5:])
    if code <= 12:
        return "month"
    return "half" if code >= HALF else "third" if code >= THIRD else "quarter" if code >= QUARTER else None
