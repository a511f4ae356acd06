"""One moment as people write it (a day, a month, a season, a quarter, a week …) to EDTF."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from samordna.plandoc.dates.notation import is_edtf
from samordna.plandoc.dates.words import MONTH_NUMBERS, ORDINALS, SEASON_CODES, TERMS
from samordna.plandoc.lazily import lazily

DateParts = dict[str, str | None]


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_YEAR = r"(?P<year>(?:19|20)\d\d)"
_LATE_YEAR = r"(?:[\s,-]*(?:år )?(?:(?P<year>(?:19|20)\d\d)|(?:-\s?|'|’)(?P<short>\d\d)))?"
_WEEKS_YEAR = r"(?:[\s,-]*(?:år )?(?:(?P<year>(?:19|20)\d\d)|'(?P<short>\d\d)))?"
"""Behind a week two figures after a stroke are another week."""
_MONTH = rf"(?P<month>{_any_of(MONTH_NUMBERS)})\.?"
_DAY = r"(?P<day>[0-3]?\d)(?::?[ae]|st|nd|rd|th|\.)?"
_MONTH_NUMBER = r"(?P<month_number>[01]?\d)"
_ORDINAL = rf"(?P<ordinal>{_any_of(ORDINALS)}|[1-4])(?:\.|:[ae])?"
_QUARTER = r"(?:q|kv\.? ?|kvartal |quarter )(?P<ordinal>[1-4]|ett|två|tre|fyra)"
_HALF = r"(?:h|halvår )(?P<ordinal>[12])"
_SEASON = rf"(?P<season>{_any_of((*SEASON_CODES, *TERMS))})"
_TERM = rf"(?P<season>{_any_of(TERMS)})"
_OTHER_YEAR = r" ?[/–-] ?(?:19|20)?(?P<next>\d\d)"


def _year(year: int, _parts: DateParts) -> str:
    return f"{year}"


def _two_years(year: int, parts: DateParts) -> str | None:
    return f"{year}/{year + 1}" if (year + 1) % 100 == int(parts["next"] or -1) else None


def _month(year: int, parts: DateParts) -> str:
    return f"{year}-{MONTH_NUMBERS[str(parts['month'])]:02}"


def _month_in_figures(year: int, parts: DateParts) -> str:
    return f"{year}-{int(str(parts['month_number'])):02}"


def _day(year: int, parts: DateParts) -> str:
    number = parts.get("month_number")
    month = int(number) if number else MONTH_NUMBERS[str(parts["month"])]
    return f"{year}-{month:02}-{int(str(parts['day'])):02}"


def _season(year: int, parts: DateParts) -> str:
    word = str(parts["season"])
    if word not in TERMS:
        return f"{year}-{SEASON_CODES[word]}"
    first, last = TERMS[word]
    return f"{year}-{first:02}/{year}-{last:02}"


def _winter(year: int, parts: DateParts) -> str | None:
    february = monthrange(year + 1, 2)[1]
    return f"{year}-12-01/{year + 1}-02-{february}" if _two_years(year, parts) else None


def _turn_of_year(year: int, parts: DateParts) -> str | None:
    return f"{year}-12/{year + 1}-01" if _two_years(year, parts) else None


def _last_of_month(year: int, parts: DateParts) -> str:
    month = MONTH_NUMBERS[str(parts["month"])]
    return f"{year}-{month:02}-{monthrange(year, month)[1]}"


def _last_of_year(year: int, _parts: DateParts) -> str:
    return f"{year}-12-31"


def _turn_of_this_year(year: int, _parts: DateParts) -> str:
    return f"{year}-12/{year + 1}-01"


def _turn_of_half(year: int, _parts: DateParts) -> str:
    return f"{year}-06/{year}-07"


def _months(year: int, parts: DateParts, length: int) -> str | None:
    word = str(parts["ordinal"])
    number = ORDINALS.get(word) or int(word)
    number = 12 // length if word in ("sista", "last") else number
    first = (number - 1) * length + 1
    return f"{year}-{first:02}/{year}-{first + length - 1:02}" if first <= 12 else None


def _quarter(year: int, parts: DateParts) -> str | None:
    return _months(year, parts, 3)


def _third(year: int, parts: DateParts) -> str | None:
    return _months(year, parts, 4)


def _half(year: int, parts: DateParts) -> str | None:
    return _months(year, parts, 6)


def _week(year: int, parts: DateParts) -> str | None:
    try:
        monday = date.fromisocalendar(year, int(str(parts["week"])), 1)
    except ValueError:
        return None
    return f"{monday}/{monday + timedelta(days=6)}"


_SHAPES: list[tuple[re.Pattern[str], Callable[[int, DateParts], str | None]]] = [
    (lazily(pattern), build)
    for pattern, build in (
        (rf"(?:den )?{_DAY}(?: of)? {_MONTH}{_LATE_YEAR}", _day),
        (rf"{_MONTH} {_DAY}(?:,? {_YEAR})?", _day),
        (rf"(?:den )?{_DAY}/{_MONTH_NUMBER}{_LATE_YEAR}", _day),
        (rf"{_DAY}[./]{_MONTH_NUMBER}[./]{_YEAR}", _day),
        (rf"{_YEAR}[-./](?P<month_number>[01]\d)[-./](?P<day>[0-3]\d)(?:[t ]00:00(?::00)?)?", _day),
        (rf"{_YEAR}(?P<month_number>[01]\d)(?P<day>[0-3]\d)", _day),
        (rf"(?:den )?sista {_MONTH}{_LATE_YEAR}", _last_of_month),
        (rf"(?:utgången av|årets slut|årsslutet|slutet av år)(?: år)? {_YEAR}", _last_of_year),
        (rf"{_SEASON}(?: of)?{_LATE_YEAR}", _season),
        (rf"{_SEASON}\.? ?[–/-]? ?(?P<short>\d\d)", _season),
        (rf"{_SEASON}\.? ?[–/-]? ?{_YEAR}", _season),
        (rf"{_YEAR}[ ,/-]+{_SEASON}", _season),
        (rf"(?P<short>\d\d)[ /-]?{_TERM}", _season),
        (rf"{_MONTH}{_LATE_YEAR}", _month),
        (rf"{_YEAR}[ ,]+{_MONTH}", _month),
        (rf"(?P<month_number>0?[1-9]|1[0-2])[/-]{_YEAR}", _month_in_figures),
        (rf"{_QUARTER}/{_YEAR}", _quarter),
        (rf"{_QUARTER}{_LATE_YEAR}", _quarter),
        (rf"{_YEAR}[ -]*{_QUARTER}", _quarter),
        (rf"{_ORDINAL} (?:kvartalet|kvartal|quarter)(?: of)?{_LATE_YEAR}", _quarter),
        (rf"{_ORDINAL} (?:tertialet|tertial){_LATE_YEAR}", _third),
        (rf"{_ORDINAL} (?:halvåret|halvår|half)(?: of)?{_LATE_YEAR}", _half),
        (rf"{_HALF}{_LATE_YEAR}", _half),
        (rf"(?:v\.? ?|vecka |week )(?P<week>[0-5]?\d){_WEEKS_YEAR}", _week),
        (rf"halvårsskiftet{_LATE_YEAR}", _turn_of_half),
        (rf"årsskiftet {_YEAR}{_OTHER_YEAR}", _turn_of_year),
        (r"årsskiftet", _turn_of_this_year),
        (rf"(?:vintern|winter) {_YEAR}{_OTHER_YEAR}", _winter),
        (rf"(?:läsåret )?{_YEAR} ?[/–-] ?(?P<next>\d\d)", _two_years),
        (rf"läsåret {_YEAR} ?[/–-] ?20(?P<next>\d\d)", _two_years),
        (r"läsåret (?P<short>\d\d) ?[/–-] ?(?P<next>\d\d)", _two_years),
        (rf"(?:år |året )?{_YEAR}", _year),
        (r"(?:hela )?året|helår(?:et)?", _year),
    )
]


def moment(words: str, year: int | None = None) -> str | None:
    """The EDTF of one moment in lower-case ``words``; ``year`` completes one that names none."""
    for shape, build in _SHAPES:
        match = shape.fullmatch(words)
        if match:
            parts = match.groupdict()
            stated = parts.get("year") or (f"20{parts['short']}" if parts.get("short") else year)
            built = build(int(stated), parts) if stated else None
            if built and is_edtf(built):
                return built
    return None
