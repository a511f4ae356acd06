"""Identity numbers in every spelling: Swedish ones with coordination and interim numbers, and those of the neighbours.

The check digit alone says little: one date in ten that is followed by four digits passes it. So it stops where the four
digits stand as those of a number do, asks where they may be a year or a time, and passes where a label says what else is
numbered.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard import identity_dates as dates
from samordna.plandoc.guard import identity_others as others
from samordna.plandoc.guard import identity_shapes as shapes
from samordna.plandoc.guard.hits import FoldedHit, HitKind
from samordna.plandoc.guard.spelled import spelled_identities

_MIXED_TOKEN = re.compile(r"(?<![^\W\d_])[0-9OoIl|]{2,40}(?![^\W\d_])")
_LOOK_ALIKE_LETTERS = str.maketrans("OoIl", "0011")
_LOOK_ALIKE_DIGITS = str.maketrans("OoIl|", "00111")
_LONGEST_WITH_BAR = 12
"""A bar is a one within a number, and otherwise the edge of a cell."""
_ENOUGH_DIGITS = re.compile(r"\d\D{0,40}" * 6)


def find_identity_numbers(text: str) -> Iterator[FoldedHit]:
    """Every number in folded text, in order. The longest spelling wins, so a century before the number belongs to it."""
    yield from (FoldedHit(HitKind.IDENTITY_NUMBER, *span, blocking=True) for span in spelled_identities(text))
    if not _ENOUGH_DIGITS.search(text):
        return
    digits_only = with_plain_digits(text)
    done = 0
    for start, end, blocking in sorted(_all(digits_only), key=lambda found: (found[0], -found[1])):
        if start >= done:
            yield FoldedHit(HitKind.IDENTITY_NUMBER, start, end, blocking)
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
    return bool(shapes.SPAN_OF_MONTHS.fullmatch(match.group())) and not shapes.is_labelled(match)


_FINDERS = (
    (dates.date_and_serial, shapes.DATE_AND_SERIAL),
    (dates.told_serial, shapes.TOLD_SERIAL),
    (dates.day_first, shapes.DAY_FIRST),
    (others.spread, shapes.SPREAD),
    (others.scientific, shapes.SCIENTIFIC),
    (others.interim, shapes.INTERIM),
    (others.norwegian, shapes.NORWEGIAN),
    (others.danish, shapes.DANISH),
    (others.finnish, shapes.FINNISH),
)
