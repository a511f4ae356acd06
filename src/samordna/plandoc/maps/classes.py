"""Values in at most five classes that hold about as many each; the same value is never in two."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

MOST = 5
SHADES = {1: (3,), 2: (2, 4), 3: (1, 3, 5), 4: (1, 2, 4, 5), 5: (1, 2, 3, 4, 5)}
"""Of five shades from light to dark, those that so many classes have: as far from each other as can be."""


@dataclass(frozen=True, slots=True)
class ValueClass:
    """``number`` counts from the lowest, 1; ``low`` and ``high`` are the least and the greatest value in it."""

    number: int
    shade: int
    low: Decimal
    high: Decimal
    count: int


def classes_of(values: Iterable[Decimal]) -> list[ValueClass]:
    """From the lowest to the highest; none where there are no values."""
    told = sorted(values)
    if not told:
        return []
    firsts = _firsts(told)
    pieces = [[*piece] for _number, piece in groupby(told, lambda one: bisect_right(firsts, one))]
    return [
        ValueClass(number, SHADES[len(pieces)][number - 1], piece[0], piece[-1], len(piece))
        for number, piece in enumerate(pieces, 1)
    ]


def class_of(value: Decimal, classes: Iterable[ValueClass]) -> ValueClass:
    """The one that holds a value that the classes were made of."""
    return next(one for one in classes if value <= one.high)


def _firsts(told: list[Decimal]) -> list[Decimal]:
    """The first value of each class: every value its own where that is few enough, else those at each fifth."""
    distinct = sorted(set(told))
    if len(distinct) <= MOST:
        return distinct
    return sorted({told[len(told) * number // MOST] for number in range(MOST)})
