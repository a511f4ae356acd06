"""The numbers that are people's, in a text that has enough digits for one, or words for them."""

import re
from collections.abc import Iterable, Iterator

from samordna.plandoc.guard.hits import FoldedHit
from samordna.plandoc.guard.identity import find_identity_numbers
from samordna.plandoc.guard.identity_checks import has_check_digit, is_birth_date
from samordna.plandoc.guard.identity_scattered import SCATTERED_MAYBE
from samordna.plandoc.guard.identity_shapes import DAY_FIRST_MAYBE, ENDS_IN_SERIAL, is_labelled
from samordna.plandoc.guard.phones import BEGINS_LIKE_ONE, find_phones
from samordna.plandoc.guard.spelled import find_spelled
from samordna.plandoc.guard.word_signs import DIGIT, MIXED, NUMBER_WORD, SERIAL
from samordna.plandoc.lazily import lazily

_MIXED_TOKEN = lazily(r"(?<![^\W\d_])[0-9OoIl|]{2,40}(?![^\W\d_])")
_MIXED = lazily(r"[0-9](?:[OoIl|]|(?<=[OoIl|][0-9]))")
_LOOK_ALIKE_LETTERS = str.maketrans("OoIl", "0011")
_LOOK_ALIKE_DIGITS = str.maketrans("OoIl|", "00111")
_SCANNED_AS = {
    "0": "OoDQ",
    "1": "IilL|!",
    "2": "Zz",
    "4": "A",
    "5": "Ss",
    "6": "Gb",
    "7": "T",
    "8": "B",
    "9": "gq",
}
_AS_SCANNED = str.maketrans({sign: digit for digit, signs in _SCANNED_AS.items() for sign in signs})
"""Letters that a scanner reads for digits. Such as classes and rooms have ("8B") stand for digits in a whole number only."""
_SCANNED_SIGN = f"[0-9{''.join(_SCANNED_AS.values())}]"
_SCANNED = lazily(
    rf"(?<![\w|!-])(?P<century>(?:[1IilL|!]9|[2Zz][0OoDQ])?)(?P<date>{_SCANNED_SIGN}{{6}})(?P<joint>[-+ ]?)"
    rf"(?P<serial>{_SCANNED_SIGN}{{4}})(?![\w|-])"
)
_MOST_SCANNED = 4
"""Of ten digits, so many may be letters."""
_MOBILE_AS_SCANNED = "O7O"
"""How most mobile numbers begin: of the three signs two are often read as letters."""
_LONGEST_WITH_BAR = 12
_EDGE_OF_CELL = lazily(r"^\||\|$|\|.*\||^(?:\d\d)?\d{6}\|\d{4}$")
"""A bar is a one within a number, and otherwise the edge of a cell."""
_SHAPED = lazily(rf"[\d+](?:(?<=\d)(?:\d\d\d\d\d|{ENDS_IN_SERIAL})|{BEGINS_LIKE_ONE})")
"""Six digits in a row, or what is in every number of another shape: one look for most of them, at each digit."""
_SIX_DIGITS = lazily(r"\D*+\d" * 6)
"""So many has every number, and few texts: told in a fraction of the time that the other looks take."""
_ENOUGH_DIGITS, _ENOUGH_TOGETHER = lazily(r"\d\D{0,40}" * 6), lazily(r"\d\D{0,6}" * 6)


def find_numbers(text: str, signs: int, public_numbers: Iterable[str] = ()) -> Iterator[FoldedHit]:
    """Identity numbers and telephones in folded text, whose words have these ``signs``.

    ``public_numbers`` are a municipality's own.
    """
    if signs & NUMBER_WORD:
        yield from find_spelled(text)
    if not signs & DIGIT or not _SIX_DIGITS.match(text):
        return
    digits_only = with_plain_digits(text) if signs & MIXED or "|" in text else text
    is_shaped = _SHAPED.search(digits_only) is not None
    is_maybe = (
        is_shaped
        or signs & SERIAL
        or SCATTERED_MAYBE.search(digits_only)
        or DAY_FIRST_MAYBE.search(digits_only)
    )
    if not is_maybe or not _ENOUGH_DIGITS.search(text):
        return
    yield from find_identity_numbers(digits_only)
    if is_shaped and _ENOUGH_TOGETHER.search(text):
        yield from find_phones(digits_only, public_numbers)


def with_plain_digits(text: str) -> str:
    """``text`` with letters that stand for digits (``8II218``) as digits, at the same places."""
    plain = _MIXED_TOKEN.sub(_digits, text) if _MIXED.search(text) else text
    return _SCANNED.sub(_as_scanned, plain)


def _as_scanned(match: re.Match[str]) -> str:
    century, date, serial = (match[part].translate(_AS_SCANNED) for part in ("century", "date", "serial"))
    spelled = match["date"] + match["serial"]
    if sum(not sign.isdigit() for sign in spelled) > _MOST_SCANNED:
        return match[0]
    is_joined = match["joint"] in {"-", "+"} or is_labelled(match)
    is_one = (
        is_joined and is_birth_date(century, date[:2], date[2:4], date[4:]) and has_check_digit(date + serial)
    )
    return f"{century}{date}{match['joint']}{serial}" if is_one else match[0]


def _digits(match: re.Match[str]) -> str:
    token = match.group()
    numerals = sum(character.isdigit() for character in token)
    is_edge = len(token) > _LONGEST_WITH_BAR or _EDGE_OF_CELL.search(token)
    table = _LOOK_ALIKE_LETTERS if is_edge else _LOOK_ALIKE_DIGITS
    is_number = numerals * 2 >= len(token) or token.strip("|").upper() == _MOBILE_AS_SCANNED
    return token.translate(table) if is_number else token
