"""What each part of a sentence weighs: ``python -m accuracy.guard.weights`` fits it to the lines that rules are tuned on."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from samordna.plandoc.guard.instructions.signs import SIGNS, Sign
from samordna.plandoc.guard.instructions.tokens import bits

WEIGHTS = Path(__file__).parents[1] / "data" / "instruction_weights.txt"
CONSTANT = "constant"
GOES_ON = "-"
BOTH = "&"
"""Between two marks that are met in one sentence, which may weigh otherwise than each alone."""
_TENTHS = 10
"""Whole tenths add up to the same in any order, which words of a set have not."""


class Weights(NamedTuple):
    """Of a sentence without anything, of each mark, of two marks together, sorted by the lowest of them, of each beginning
    of a word, and of each sign, first what tells soonest.
    """

    constant: int
    marks: dict[int, int]
    pairs: dict[int, list[tuple[int, int]]]
    beginnings: dict[str, int]
    signs: list[tuple[Sign, int]]


@cache
def weights() -> Weights:
    rows = (line.split() for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    by_name = {name: round(float(weight) * _TENTHS) for name, weight in rows}
    constant = by_name.pop(CONSTANT)
    signs = [(SIGNS[name], by_name.pop(name)) for name in SIGNS if name in by_name]
    signs.sort(key=lambda sign: -abs(sign[1]) / sign[0].cost)
    beginnings = {name[:-1]: by_name.pop(name) for name in list(by_name) if name.endswith(GOES_ON)}
    beginnings[""] = 0
    pairs: dict[int, list[tuple[int, int]]] = {}
    for name in [name for name in by_name if BOTH in name]:
        lower, higher = sorted(map(bits, name.split(BOTH)))
        pairs.setdefault(lower, []).append((higher, by_name.pop(name)))
    marks = {bits(name): weight for name, weight in by_name.items()}
    return Weights(constant, marks, pairs, beginnings, signs)


def weight_of_marks(marks: int) -> int:
    (_, by_mark, pairs, *_), weight = weights(), 0
    while marks:
        lowest = marks & -marks
        marks ^= lowest
        weight += by_mark.get(lowest, 0)
        for higher, together in pairs.get(lowest, ()):
            if marks & higher:
                weight += together
    return weight
