"""Identity numbers in every spelling: Swedish ones with coordination and interim numbers, and those of the neighbours.

The check digit alone says little: one date in ten that is followed by four digits passes it. So it stops where the four
digits stand as those of a number do, asks where they may be a year or a time, and passes where a label says what else is
numbered.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard import identity_checks as checks
from samordna.plandoc.guard import identity_shapes as shapes
from samordna.plandoc.guard.hits import Found, HitKind

_MIXED_TOKEN = re.compile(r"(?<![^\W\d_])[0-9OoIl|]{2,40}(?![^\W\d_])")
_LOOK_ALIKE_LETTERS = str.maketrans("OoIl", "0011")
_LOOK_ALIKE_DIGITS = str.maketrans("OoIl|", "00111")
_LONGEST_WITH_BAR = 12
"""A bar is a one within a number, and otherwise the edge of a cell."""
_ENOUGH_DIGITS = re.compile(r"\d\D{0,40}" * 6)
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LABEL_REACH, _NEAR = 60, 24


def find_identity_numbers(text: str) -> Iterator[Found]:
    """Every number in folded text, in order. The longest spelling wins, so a century before the number belongs to it."""
    if not _ENOUGH_DIGITS.search(text):
        return
    digits_only = with_plain_digits(text)
    done = 0
    for start, end, blocking in sorted(_all(digits_only), key=lambda found: (found[0], -found[1])):
        if start >= done:
            yield Found(HitKind.IDENTITY_NUMBER, start, end, blocking)
            done = end


def with_plain_digits(text: str) -> str:
    """``text`` with letters that stand for digits (``8II218``) as digits, at the same places."""

    def digits(match: re.Match[str]) -> str:
        token = match.group()
        numerals = sum(character.isdigit() for character in token)
        is_edge = len(token) > _LONGEST_WITH_BAR or token.strip("|") != token or token.count("|") > 1
        table = _LOOK_ALIKE_LETTERS if is_edge else _LOOK_ALIKE_DIGITS
        return token.translate(table) if numerals * 2 >= len(token) else token

    return _MIXED_TOKEN.sub(digits, text)


def _all(text: str) -> Iterator[tuple[int, int, bool]]:
    for finder, shape in _FINDERS:
        for match in shape.finditer(text):
            blocking = finder(match)
            if blocking is not None and not _is_span_of_months(match):
                yield match.start(), match.end(), blocking


def _is_span_of_months(match: re.Match[str]) -> bool:
    """``2026-10/2026-12``, as a quarter is kept; one in thirty passes the check of a number."""
    return bool(shapes.SPAN_OF_MONTHS.fullmatch(match.group())) and not _is_labelled(match)


def _date_and_serial(match: re.Match[str]) -> bool | None:
    century = (match["century"] or "")[:2]
    serial = re.sub(r"\D", "", match["serial"])
    if not checks.is_birth_date(century, match["year"], match["month"], match["day"]) or _is_phone(match):
        return None
    is_labelled = _is_labelled(match)
    if not checks.has_check_digit(match["year"] + match["month"] + match["day"] + serial):
        return False if is_labelled and not checks.is_year_or_time(serial) else None
    if is_labelled:
        return True
    return _judged(match, serial)


def _judged(match: re.Match[str], serial: str) -> bool | None:
    """What a number with a right check digit comes to where nothing says that it is a person's."""
    is_close = match["joint"] in {"", "-", "+"}
    is_written_date = len(match.group()) - len(match["joint"]) - len(match["serial"]) > 8
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    if checks.is_year_or_time(serial):
        said = shapes.LASTING if checks.is_year(serial) else shapes.MOMENT
        if not is_close or is_written_date or said.search(before):
            return None
        return bool(match["century"]) and match["joint"] != ""
    is_other = shapes.OTHER_NUMBER.search(before) or shapes.UNIT_BEHIND.match(match.string, match.end())
    return None if is_other or _is_split_oddly(match) else True


def _is_split_oddly(match: re.Match[str]) -> bool:
    """Whether the four digits are parted by other signs than the date is, as in an amount."""
    return len(match["serial"]) in {5, 6} and match["serial"][2:3] not in {" ", "-", "."}


def _is_phone(match: re.Match[str]) -> bool:
    """``0511-12 34 56`` and ``0701740605`` are numbers of telephones."""
    if match["century"] or not match["year"].startswith("0") or _is_labelled(match):
        return False
    spelled = match.group()
    parted_as_area_code = re.match(r"\d{4}[^\d\n]", spelled) is not None
    is_mobile = spelled.startswith("07") and spelled.isdigit() and int(match["day"]) > 60
    return parted_as_area_code or is_mobile


def _told_serial(match: re.Match[str]) -> bool | None:
    """ "Född 2007-01-17, sista fyra 9822"."""
    date = _six_digits(match)
    serial = match["serial"].replace(" ", "")
    if date is None or not checks.is_birth_date("", date[:2], date[2:4], date[4:]):
        return None
    if checks.has_check_digit(date + serial):
        return True
    return None if checks.is_year_or_time(serial) else False


def _day_first(match: re.Match[str]) -> bool | None:
    """ "18 december 1981, 9876": a date as people write it, and behind it four digits that fit and are no year or time."""
    if match["short"] or match["year"]:
        return None
    date, serial = _six_digits(match), match["serial"]
    if date is None or not checks.is_birth_date("", date[:2], date[2:4], date[4:]):
        return None
    if checks.is_year_or_time(serial) or not checks.has_check_digit(date + serial):
        return None
    return _is_labelled(match)


def _six_digits(match: re.Match[str]) -> str | None:
    if match["short"]:
        return match["short"]
    if match["year"]:
        return match["year"] + match["month"] + match["day"]
    if match["year_word"]:
        month = _MONTHS.index(match["month_word"].lower()) + 1
        return f"{match['year_word'][-2:]}{month:02}{int(match['day_word']):02}"
    return f"{match['year_last'][-2:]}{int(match['month_second']):02}{int(match['day_first']):02}"


def _spread(match: re.Match[str]) -> bool | None:
    digits = re.sub(r"\D", "", match.group())
    if len(digits) not in {10, 12}:
        return None
    return _is_number(digits) or None


def _scientific(match: re.Match[str]) -> bool | None:
    """A spreadsheet's ``2.00701179822E+11``; one that it has rounded asks."""
    if len(match["rest"]) == 11:
        return _is_number(match["first"] + match["rest"]) or None
    digits = (match["first"] + match["rest"]).ljust(12, "0")
    is_date = digits[:2] in {"19", "20"} and checks.is_birth_date(
        digits[:2], digits[2:4], digits[4:6], digits[6:8]
    )
    return (_is_number(digits) and len(match["rest"]) >= 9) if is_date else None


def _is_number(digits: str) -> bool:
    century, ten = digits[:-10], digits[-10:]
    is_century = century in {"", "18", "19", "20"}
    return (
        is_century
        and checks.is_birth_date(century, ten[:2], ten[2:4], ten[4:6])
        and checks.has_check_digit(ten)
    )


def _interim(match: re.Match[str]) -> bool | None:
    if not checks.is_birth_date(match["century"] or "", match["year"], match["month"], match["day"]):
        return None
    return _is_labelled(match)


def _norwegian(match: re.Match[str]) -> bool | None:
    digits = match["date"] + match["serial"].replace(" ", "")
    if not checks.is_day_first(match["date"]) or not checks.is_norwegian(digits):
        return None
    return _is_labelled(match)


def _danish(match: re.Match[str]) -> bool | None:
    """Danish numbers have no check digit, so that only a label tells them."""
    return True if _is_labelled(match) and checks.is_day_first(match["date"]) else None


def _finnish(match: re.Match[str]) -> bool | None:
    if not checks.is_day_first(match["date"]):
        return None
    if not checks.is_finnish(match["date"], match["serial"], match["check"]):
        return None
    return True if match["check"].isalpha() or _is_labelled(match) else None


def _is_labelled(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _LABEL_REACH) : match.start()]
    behind = match.string[match.end() : match.end() + 20]
    return bool(shapes.LABEL.search(before) or shapes.LABEL.search(behind))


_FINDERS = (
    (_date_and_serial, shapes.DATE_AND_SERIAL),
    (_told_serial, shapes.TOLD_SERIAL),
    (_day_first, shapes.DAY_FIRST),
    (_spread, shapes.SPREAD),
    (_scientific, shapes.SCIENTIFIC),
    (_interim, shapes.INTERIM),
    (_norwegian, shapes.NORWEGIAN),
    (_danish, shapes.DANISH),
    (_finnish, shapes.FINNISH),
)
