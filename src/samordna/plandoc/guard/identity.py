"""Identity numbers in every spelling: Swedish ones with coordination and interim numbers, and those of the neighbours.

The check digit alone says little: one date in ten that is followed by four digits passes it. So it stops where the four
digits stand as those of a number do, asks where they may be a year or a time, and passes where a label says what else is
numbered.
"""

import re
from collections.abc import Iterator

from samordna.plandoc.guard import identity_dates as dates
from samordna.plandoc.guard import identity_others as others
from samordna.plandoc.guard import identity_scattered as of_signs
from samordna.plandoc.guard import identity_shapes as shapes
from samordna.plandoc.guard import identity_told as told
from samordna.plandoc.guard.hits import FoldedHit, HitKind

_DIGITS = "0123456789"


def find_identity_numbers(digits_only: str) -> Iterator[FoldedHit]:
    """Every number in folded text, in order. The longest spelling wins, so a century before the number belongs to it."""
    done = 0
    for start, end, blocking in sorted(_all(digits_only), key=lambda found: (found[0], -found[1])):
        if start >= done:
            yield FoldedHit(HitKind.IDENTITY_NUMBER, start, end, blocking)
            done = end


def _all(text: str) -> Iterator[tuple[int, int, bool]]:
    digits = sum(map(text.count, _DIGITS))
    for finder, shape, maybe, fewest in _FINDERS:
        for match in shape.finditer(text) if digits >= fewest and maybe.search(text) else ():
            blocking = finder(match)
            if blocking is not None and not _is_span_of_months(match):
                yield match.start(), match.end(), blocking
    yield from told.find_told(text)


def _is_span_of_months(match: re.Match[str]) -> bool:
    """``2026-10/2026-12``, as a quarter is kept; one in thirty passes the check of a number."""
    return bool(shapes.SPAN_OF_MONTHS.fullmatch(match.group())) and not shapes.is_labelled(match)


_FINDERS = (
    (dates.date_and_serial, shapes.DATE_AND_SERIAL, shapes.DATE_AND_SERIAL_MAYBE, 10),
    (dates.in_cells, shapes.IN_CELLS, shapes.IN_CELLS_MAYBE, 10),
    (dates.told_serial, shapes.TOLD_SERIAL, shapes.TOLD_SERIAL_MAYBE, 7),
    (dates.told_serial, shapes.TOLD_FIRST, shapes.TOLD_FIRST_MAYBE, 7),
    (dates.day_first, shapes.DAY_FIRST, shapes.DAY_FIRST_MAYBE, 7),
    (told.in_named_parts, told.IN_NAMED_PARTS, told.IN_NAMED_PARTS_MAYBE, 0),
    (told.in_groups, told.IN_GROUPS, told.IN_GROUPS_MAYBE, 0),
    (told.day_first_in_one, told.DAY_FIRST_IN_ONE, shapes.EIGHT_MAYBE, 8),
    (told.serial_first, told.SERIAL_FIRST, shapes.SIX_MAYBE, 0),
    (others.spread, shapes.SPREAD, shapes.SPREAD_MAYBE, 10),
    (of_signs.scattered, of_signs.SCATTERED, of_signs.SCATTERED_MAYBE, 0),
    (others.scientific, shapes.SCIENTIFIC, shapes.SCIENTIFIC_MAYBE, 10),
    (others.without_zero, shapes.WITHOUT_ZERO, shapes.NINE_MAYBE, 9),
    (others.interim, shapes.INTERIM, shapes.INTERIM_MAYBE, 8),
    (others.norwegian, shapes.NORWEGIAN, shapes.DAY_FIRST_SIX_MAYBE, 11),
    (others.danish, shapes.DANISH, shapes.SIX_MAYBE, 10),
    (others.finnish, shapes.FINNISH, shapes.SIX_MAYBE, 9),
)
"""Each with what is in every number of its shape, and the digits that it has at least, where that rules out more."""
