"""A birth date and four digits behind it: whether they are a person's number (True), may be (False), or are none (None)."""

import datetime
import re

from samordna.plandoc.guard import identity_checks as checks
from samordna.plandoc.guard import identity_shapes as shapes
from samordna.plandoc.guard.identity_beside import names_somebody

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_NEAR = 24
_YEARS_AHEAD = 10
"""So far ahead goes what is dated in a plan: a later year is of the century before, and somebody's birth."""


def date_and_serial(match: re.Match[str]) -> bool | None:
    century = (match["century"] or "")[:2]
    serial = re.sub(r"\D", "", match["serial"])
    if not checks.is_birth_date(century, match["year"], match["month"], match["day"]) or _is_phone(match):
        return None
    is_labelled = shapes.is_labelled(match)
    if not checks.has_check_digit(match["year"] + match["month"] + match["day"] + serial):
        return False if _asks_anyway(match, serial, is_labelled=is_labelled) else None
    if is_labelled:
        return True
    return _judged(match, serial)


def _asks_anyway(match: re.Match[str], serial: str, *, is_labelled: bool) -> bool:
    """Whether a number with a wrong check digit is asked about: a slip of the pen tells as much of somebody."""
    if (is_labelled or _is_written_in_full(match)) and not checks.is_year_or_time(serial):
        return True
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    is_other = shapes.OTHER_NUMBER.search(before) or shapes.LASTING.search(before)
    is_shaped = _is_written_as_theirs(match) and not checks.is_year(serial) and not is_other
    return is_shaped and names_somebody(match)


def _is_written_in_full(match: re.Match[str]) -> bool:
    """ "19811218-9875", a slip of the pen or an example, where nothing says what else is numbered."""
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    is_shaped = bool(match["century"]) and match.group()[:8].isdigit() and _is_written_as_theirs(match)
    return is_shaped and not (shapes.OTHER_NUMBER.search(before) or shapes.LASTING.search(before))


def _judged(match: re.Match[str], serial: str) -> bool | None:
    """What a number with a right check digit comes to where nothing says that it is a person's."""
    is_close = match["joint"] in {"", "-", "+"}
    is_written_date = len(match.group()) - len(match["joint"]) - len(match["serial"]) > 8
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    if checks.is_year_or_time(serial):
        said = shapes.LASTING if checks.is_year(serial) else shapes.MOMENT
        if not is_close or is_written_date or said.search(before):
            return None
        return match["joint"] != "" and _is_birth(match, serial)
    if _is_split_oddly(match):
        return None
    is_other = shapes.OTHER_NUMBER.search(before) or shapes.UNIT_BEHIND.match(match.string, match.end())
    if is_other:
        return False if _is_written_as_theirs(match) else None
    return True


def _is_birth(match: re.Match[str], serial: str) -> bool:
    """Whether the date is somebody's rather than of something that went on until a year, or happened at a time of day."""
    if match["century"] or 2000 + int(match["year"]) > datetime.date.today().year + _YEARS_AHEAD:
        return True
    return not checks.is_year(serial) and names_somebody(match)


def _is_written_as_theirs(match: re.Match[str]) -> bool:
    """ "811218-9876", which hardly anything else is written as: a word for another number beside it is no proof."""
    return match["joint"] in {"-", "+"} and match["serial"].isdigit()


def _is_split_oddly(match: re.Match[str]) -> bool:
    """Whether the four digits are parted by other signs than the date is, as in an amount."""
    return len(match["serial"]) in {5, 6} and match["serial"][2:3] not in {" ", "-", "."}


def _is_phone(match: re.Match[str]) -> bool:
    """``0511-12 34 56`` and ``0701740605`` are numbers of telephones."""
    if match["century"] or not match["year"].startswith("0") or shapes.is_labelled(match):
        return False
    spelled = match.group()
    parted_as_area_code = re.match(r"\d{4}[^\d\n]", spelled) is not None
    is_mobile = spelled.startswith("07") and spelled.isdigit() and int(match["day"]) > 60
    return parted_as_area_code or is_mobile


def told_serial(match: re.Match[str]) -> bool | None:
    """ "Född 2007-01-17, sista fyra 9822"."""
    date = _six_digits(match)
    serial = match["serial"].replace(" ", "")
    if date is None or not checks.is_birth_date("", date[:2], date[2:4], date[4:]):
        return None
    if checks.has_check_digit(date + serial):
        return True
    return None if checks.is_year_or_time(serial) else False


def day_first(match: re.Match[str]) -> bool | None:
    """ "18 december 1981, 9876": a date as people write it, and behind it four digits that fit and are no year or time."""
    if match["short"] or match["year"]:
        return None
    date, serial = _six_digits(match), match["serial"]
    if date is None or not checks.is_birth_date("", date[:2], date[2:4], date[4:]):
        return None
    if checks.is_year_or_time(serial) or not checks.has_check_digit(date + serial):
        return None
    return shapes.is_labelled(match)


def _six_digits(match: re.Match[str]) -> str | None:
    if match["short"]:
        return match["short"]
    if match["year"]:
        return match["year"] + match["month"] + match["day"]
    if match["year_word"]:
        month = _MONTHS.index(match["month_word"].lower()) + 1
        return f"{match['year_word'][-2:]}{month:02}{int(match['day_word']):02}"
    return f"{match['year_last'][-2:]}{int(match['month_second']):02}{int(match['day_first']):02}"
