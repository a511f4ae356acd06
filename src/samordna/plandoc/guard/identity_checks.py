"""Whether digits can be somebody's number: dates that were, and check digits.

python-stdnum takes 65 ms to import and is needed only for texts that hold something of the right shape, so it is imported
inside the function.
"""

import datetime
from importlib import import_module

from samordna.plandoc.lazily import lazily

_FINNISH_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_NORWEGIAN_WEIGHTS = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))
_COORDINATION = 60
_SHAPES = {
    "gb.nino": lazily(r"(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]"),
}
"""Numbers that python-stdnum lacks and that have no check digit, but letters in few places."""


def is_birth_date(century: str, year: str, month: str, day: str) -> bool:
    """Whether somebody may have been born then; 60 is added to the day of a coordination number."""
    plain_day = int(day) - _COORDINATION if int(day) > _COORDINATION else int(day)
    try:
        born = datetime.date(int((century or "20") + year), int(month), plain_day)
    except ValueError:
        return not century and _is_leap_day(month, plain_day)
    return not century or born <= datetime.date.today()


def _is_leap_day(month: str, day: int) -> bool:
    """Without a century, 29 February may have been in another one."""
    return (int(month), day) == (2, 29)


def has_check_digit(ten_digits: str) -> bool:
    from stdnum import luhn

    return bool(luhn.is_valid(ten_digits))


def is_valid(module: str, number: str) -> bool:
    """Whether this module of python-stdnum ("pl.pesel") takes the number for one of its country."""
    if shape := _SHAPES.get(module):
        return shape.fullmatch(number) is not None
    return bool(import_module(f"stdnum.{module}").is_valid(number))


def is_number(digits: str) -> bool:
    """Whether ten or twelve digits are a Swedish number."""
    century, ten = digits[:-10], digits[-10:]
    is_century = century in {"", "18", "19", "20"}
    return is_century and is_birth_date(century, ten[:2], ten[2:4], ten[4:6]) and has_check_digit(ten)


def is_norwegian(digits: str) -> bool:
    return all(
        sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % 11 == 0
        for weights in _NORWEGIAN_WEIGHTS
    )


def is_finnish(date: str, serial: str, check: str) -> bool:
    return _FINNISH_CHECKS[int(date + serial) % len(_FINNISH_CHECKS)] == check.upper()


def is_day_first(date: str) -> bool:
    """DDMMYY, as in Denmark, Norway and Finland (where 40 is added to some days)."""
    day = int(date[:2])
    return 1 <= (day - 40 if day > 40 else day) <= 31 and 1 <= int(date[2:4]) <= 12


def is_year_or_time(serial: str) -> bool:
    """Whether four digits behind a date look like a year or a time of day."""
    return is_year(serial) or (int(serial[:2]) < 24 and int(serial[2:]) < 60)


def is_year(serial: str) -> bool:
    return 1900 <= int(serial) <= 2099
