"""Personnummer and samordningsnummer in every spelling.

python-stdnum has the last word (date and check digit). It takes 65 ms to import and is needed only for texts that hold
something of the right shape, so it is imported inside the function.
"""

import datetime
import re
from collections.abc import Iterator

from samordna.plandoc.guard.hits import Found, HitKind

_SEPARATOR = r"\s{0,3}[-+./]?\s{0,3}"
_TEN_DIGITS = re.compile(rf"\d(?:{_SEPARATOR}\d){{9}}(?!\d)(?![-./]\d\d(?!\d))")
_TWELVE_DIGITS = re.compile(rf"[12]{_SEPARATOR}[089](?:{_SEPARATOR}\d){{10}}(?!\d)(?![-./]\d\d(?!\d))")
_START = re.compile(rf"(?<!\d)\d(?={_SEPARATOR}\d{_SEPARATOR}\d)")
_NEXT_DIGIT = re.compile(r"[ ]?\d(?!\d)")
_MIXED_TOKEN = re.compile(r"(?<![^\W\d_])[0-9OoIl|]{2,40}(?![^\W\d_])")
_LOOK_ALIKE_DIGITS = str.maketrans("OoIl|", "00111")
_ISBN = re.compile(r"isbn(?:-1[03])?:?\s{0,3}(?:97[89][- ]?)?$", re.IGNORECASE)
_AREA_CODE_CUTS = ({4}, {4, 6, 8}, {4, 7})


def find_identity_numbers(text: str) -> Iterator[Found]:
    """Every valid number in folded text. The longest spelling wins, so a century before the number belongs to it."""
    digits_only = with_plain_digits(text)
    done = 0
    for start in (match.start() for match in _START.finditer(digits_only)):
        if start < done:
            continue
        for shape in (_TWELVE_DIGITS, _TEN_DIGITS):
            match = shape.match(digits_only, start)
            if match and _is_identity_number(match):
                yield Found(HitKind.IDENTITY_NUMBER, start, match.end(), blocking=True)
                done = match.end()
                break


def with_plain_digits(text: str) -> str:
    """``text`` with letters that stand for digits (``8II218``) as digits, at the same places."""

    def digits(match: re.Match[str]) -> str:
        token = match.group()
        numerals = sum(character.isdigit() for character in token)
        return token.translate(_LOOK_ALIKE_DIGITS) if numerals * 2 >= len(token) else token

    return _MIXED_TOKEN.sub(digits, text)


def _is_identity_number(match: re.Match[str]) -> bool:
    spelled = match.group()
    digits = re.sub(r"\D", "", spelled)
    return (
        _has_birth_date(digits)
        and _has_natural_grouping(match, digits)
        and not _ISBN.search(match.string[max(0, match.start() - 16) : match.start()])
        and _is_valid(digits, century_passed="+" in spelled)
    )


def _has_birth_date(digits: str) -> bool:
    month, day = int(digits[-8:-6]), int(digits[-6:-4])
    return 1 <= month <= 12 and (1 <= day <= 31 or 61 <= day <= 91)


def _has_natural_grouping(match: re.Match[str], digits: str) -> bool:
    """Whether the separators stand where one parts a date and a number, which those of an amount do not."""
    cuts: set[int] = set()
    breaks: set[int] = set()
    for position, group in enumerate(re.finditer(r"(\d)(\D*)", match.group()), start=1):
        if group[2] and position < len(digits):
            (breaks if "\n" in group[2] else cuts).add(position)
    if len(breaks) > 1:
        return False
    if len(cuts | breaks) == len(digits) - 1:
        return not _NEXT_DIGIT.match(match.string, match.end())
    date_cuts = {len(digits) - 8, len(digits) - 6, len(digits) - 4, len(digits) - 10}
    if digits[0] == "0" and cuts in _AREA_CODE_CUTS:
        return False
    return cuts <= date_cuts | {len(digits) - 2}


def _is_valid(digits: str, *, century_passed: bool) -> bool:
    from stdnum.se import personnummer

    day = int(digits[-6:-4])
    birth_date = digits[:-6] + f"{day - 60 if day > 60 else day:02}"
    sign = "+" if century_passed and len(digits) == 10 else "-"
    try:
        born = personnummer.get_birth_date(f"{birth_date}{sign}{digits[-4:]}")
    except personnummer.ValidationError:
        return False
    return born <= datetime.date.today() and bool(personnummer.luhn.is_valid(digits[-10:]))
