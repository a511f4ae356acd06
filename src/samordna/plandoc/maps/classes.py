"""Values in at most five classes that hold about as many each; the same value is never in two."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from samordna.plandoc.chain import figure

MOST = 5
SHADES = {1: (3,), 2: (2, 4), 3: (1, 3, 5), 4: (1, 2, 4, 5), 5: (1, 2, 3, 4, 5)}
"""Of five shades from light to dark, those that so many classes have: as far from each other as can be."""

FILLS = {1: "#e6f0f9", 2: "#aac8e4", 3: "#74a3cf", 4: "#3a70aa", 5: "#0f3a69"}
_LIGHT_ON = 4
"""From this shade what is written on it is light."""
INK, PAPER = "#1a2129", "#ffffff"


@dataclass(frozen=True, slots=True)
class ValueClass:
    """``number`` counts from the lowest, 1; ``low`` and ``high`` are the least and the greatest value in it."""

    number: int
    shade: int
    low: Decimal
    high: Decimal
    count: int

    @property
    def fill(self) -> str:
        return FILLS[self.shade]

    @property
    def ink(self) -> str:
        """What is written on it."""
        return PAPER if self.shade >= _LIGHT_ON else INK

    @property
    def words(self) -> str:
        """Such as "12–340"."""
        return figure(self.low) if self.low == self.high else f"{figure(self.low)}–{figure(self.high)}"


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
