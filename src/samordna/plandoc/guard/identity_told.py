"""Numbers that are told in parts: the four digits before the date, the year apart from the day, each part by its name.

Where what is said of the four digits ("sista fyra", "på slutet") stands near them, every date near by is tried with them: a
check digit that fits is a person's number however the parts lie.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard import identity_checks as checks
from samordna.plandoc.guard import identity_shapes as shapes
from samordna.plandoc.guard.identity_beside import is_told_of_somebody, names_somebody
from samordna.plandoc.lazily import lazily

_FOUR = r"(?:fyra|fire|4|four|neljä)"
_TELLS = lazily(
    rf"\b(?:(?:de )?(?:sista|siste|sidste|last|final|slutliga) (?:{_FOUR}|siffr\w*|digits?)|{_FOUR} (?:sista|sist|siste)"
    r"|slutsiffr\w*|tilläggssiffr\w*|kontrollsiffr\w*|(?:på|i) slutet|slutar|avslutas|loppuosa\w*)",
    re.IGNORECASE,
)
_SERIAL = lazily(r"(?<![\d.,:/+-])\d{4}(?![\d:/+-]|[.,]\d)")
_MONTH = r"(?:jan|feb|mar|apr|ma[ijy]|jun|jul|aug|sep|o[ck]t|nov|de[cs])"
_DAY = lazily(
    rf"(?<!\d)(?:(?P<d1>\d{{1,2}})[.:]?(?:[ae]|st|nd|rd|th)? ?(?P<m1>{_MONTH})[a-z]{{0,8}}"
    rf"|(?P<m2>{_MONTH})[a-z]{{0,8}}\.? (?P<d2>\d{{1,2}})"
    r"|(?P<d3>\d{1,2})(?: ?/ ?|\.)(?P<m3>\d{1,2}))(?!\d)",
    re.IGNORECASE,
)
_YEAR = lazily(r"(?<!\d)(?:(?:18|19|20)(?P<year>\d\d)|[-'’](?P<short>\d\d))(?!\d)")
_WHOLE = lazily(r"(?<!\d)(?:18|19|20)?(?P<year>\d\d)[-./ ]?(?P<month>[01]\d)[-./ ]?(?P<day>\d\d)(?!\d)")
_MONTHS = {
    letters: month
    for month, spelled in enumerate(
        ("jan", "feb", "mar", "apr", "maj mai may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec des"),
        1,
    )
    for letters in spelled.split()
}
_NEAR_FOUR, _NEAR_DATE, _YEAR_NEAR = 40, 80, 24
_NAME_OF_SERIAL = r"(?:[a-zåäö*]{1,14}\W{0,3}){0,3}"
_OF_YEAR, _OF_MONTH, _OF_DAY = (
    rf"\b(?:födelse)?(?:{words})\W{{0,3}}"
    for words in ("år|ar|ååå?å?|yyyy|yy", "mån(?:ad)?|manad|mm", "dag|dd")
)
IN_NAMED_PARTS = lazily(
    rf"(?:{_OF_YEAR}(?P<y1>(?:18|19|20)?\d\d)\W{{1,4}}{_OF_MONTH}(?P<m1>\d{{1,2}})\W{{1,4}}{_OF_DAY}(?P<d1>\d{{1,2}})"
    rf"|{_OF_DAY}(?P<d2>\d{{1,2}})\W{{1,4}}{_OF_MONTH}(?P<m2>\d{{1,2}})\W{{1,4}}{_OF_YEAR}(?P<y2>(?:18|19|20)?\d\d))"
    rf"\W{{1,4}}{_NAME_OF_SERIAL}(?P<serial>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
"""Each by its name: "År 2007, månad 03, dag 14, nr 2380"."""
IN_NAMED_PARTS_MAYBE = lazily(r"(?:mån(?:ad)?|manad|mm)\W{0,3}\d", re.IGNORECASE)
IN_GROUPS = lazily(r"(?<!\d)(?<!\d[ .-])\d{1,11}(?:[ .-]\d{1,11}){1,6}(?![ .-]?\d)")
"""In groups of any size, as a spreadsheet shows thousands: "196 904 196 257"."""
_BY_THOUSANDS = lazily(r"\d{1,3}(?:[ .]\d{3})+")
_WHOLE_NUMBER, _LEAD = 12, 24
IN_GROUPS_MAYBE = lazily(r"\d[ .-]\d+(?:[ .-]\d+)?[ .-]?\d\d")
DAY_FIRST_IN_ONE = lazily(
    r"(?<!\d)(?P<day>[0-3]\d)(?P<month>[01]\d)(?:19|20)(?P<year>\d\d)[-+](?P<serial>\d{4})(?![\d-])"
)
SERIAL_FIRST = lazily(
    r"(?<![\d.,:/+-])(?P<serial>\d{4})[\s,(/-]{1,3}(?:18|19|20)?(?P<year>\d\d)(?P<month>[01]\d)(?P<day>\d\d)(?![\d-])"
)


def find_told(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where the four digits stand that something is said of, and a date that fits them is near."""
    for told in _TELLS.finditer(text):
        first, last = max(0, told.start() - _NEAR_FOUR), told.end() + _NEAR_FOUR
        for serial in _SERIAL.finditer(text, first, last):
            if _fits(text, serial):
                yield *serial.span(), True


def _fits(text: str, serial: re.Match[str]) -> bool:
    """Any date near it, of which the four digits are no part."""
    start, end = max(0, serial.start() - _NEAR_DATE), min(len(text), serial.end() + _NEAR_DATE)
    around = f"{text[start : serial.start()]}####{text[serial.end() : end]}"
    is_birth = shapes.LABEL.search(around) is not None or not checks.is_year_or_time(serial[0])
    return is_birth and any(
        checks.is_birth_date("", date[:2], date[2:4], date[4:]) and checks.has_check_digit(date + serial[0])
        for date in _dates(around)
    )


def _dates(around: str) -> Iterator[str]:
    """As six digits, the year from near the day."""
    for whole in _WHOLE.finditer(around):
        yield "".join(whole.group("year", "month", "day"))
    for found in _DAY.finditer(around):
        day = int(found["d1"] or found["d2"] or found["d3"])
        word = (found["m1"] or found["m2"] or "").lower()
        month = _MONTHS[word] if word else int(found["m3"])
        first, last = max(0, found.start() - _YEAR_NEAR), found.end() + _YEAR_NEAR
        for year in _YEAR.finditer(around, first, last):
            yield f"{year['year'] or year['short']}{month:02}{day:02}"


def in_named_parts(match: re.Match[str]) -> bool | None:
    year, month, day = (match[f"{part}1"] or match[f"{part}2"] for part in "ymd")
    date = f"{year[-2:]}{int(month):02}{int(day):02}"
    is_one = checks.is_birth_date("", date[:2], date[2:4], date[4:]) and checks.has_check_digit(
        date + match["serial"]
    )
    return shapes.is_labelled(match) if is_one else None


def in_groups(match: re.Match[str]) -> bool | None:
    """Only a label, or somebody in the sentence, tells them from an amount."""
    digits = re.sub(r"\D", "", match.group())
    if len(digits) not in {10, 12} or not checks.is_number(digits):
        return None
    if shapes.is_labelled(match):
        return True
    if shapes.UNIT_BEHIND.match(match.string, match.end()):
        return None
    is_whole = len(digits) == _WHOLE_NUMBER
    is_odd = _is_parted_oddly(match) and not checks.is_year_or_time(digits[-4:])
    before = match.string[max(0, match.start() - _LEAD) : match.start()]
    is_meant = is_whole or shapes.leads_to_somebody(before) or names_somebody(match)
    return False if (is_whole and is_told_of_somebody(match)) or (is_odd and is_meant) else None


def _is_parted_oddly(match: re.Match[str]) -> bool:
    """ "199408192 384": parted where neither a date ends nor thousands begin, as a number is that a line or a cell broke."""
    before = match.string[max(0, match.start() - _LEAD) : match.start()]
    is_other = before.endswith("+") or shapes.OTHER_NUMBER.search(before)
    return not is_other and not _BY_THOUSANDS.fullmatch(match.group()) and not match.group().startswith("0")


def day_first_in_one(match: re.Match[str]) -> bool | None:
    """ "16102006-7249"."""
    return (shapes.is_labelled(match) or names_somebody(match)) if _is_right(match) else None


def serial_first(match: re.Match[str]) -> bool | None:
    """ "9876-811218": only beside a label or somebody."""
    is_meant = shapes.is_labelled(match) or names_somebody(match)
    return False if is_meant and _is_right(match) else None


def _is_right(match: re.Match[str]) -> bool:
    year, month, day, serial = match.group("year", "month", "day", "serial")
    return checks.is_birth_date("", year, month, day) and checks.has_check_digit(year + month + day + serial)
