"""What each part of a sentence weighs: ``python -m accuracy.guard.weights`` fits it to the lines that rules are tuned on."""

from collections.abc import Iterable
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from samordna.plandoc.guard.instructions.marks import MOST_WORDS
from samordna.plandoc.guard.instructions.signs import SIGNS, Sign
from samordna.plandoc.guard.instructions.tokens import MARK_NAMES, bits

WEIGHTS = Path(__file__).parents[1] / "data" / "instruction_weights.txt"
CONSTANT = "constant"
GOES_ON = "-"
BEGINNING = 5
"""Letters of a word that are weighed: inflections and the ends of compounds are many."""
BOTH = "&"
"""Between two marks that are met in one sentence, which may weigh otherwise than each alone."""
_PLACES = max(MARK_NAMES.values()).bit_length() + 1
_TENTHS = 10
"""Whole tenths add up to the same in any order, which words of a set have not."""


class Weights(NamedTuple):
    """Of a sentence without anything, of two marks together and of each with itself, of each beginning of a word, and of each
    sign, first what tells soonest.
    """

    constant: int
    marks: list[list[int]]
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
    marks = [[0] * _PLACES for _ in range(_PLACES)]
    for name, weight in by_name.items():
        first, second = sorted(bits(one).bit_length() for one in (name.split(BOTH) * 2)[:2])
        marks[first][second] = weight
    return Weights(constant, marks, beginnings, signs)


def weight_of_marks(marks: int) -> int:
    """The lower mark of two is looked up first; the place of none, which weighs nothing, makes it two at least."""
    places = [0, 0]
    while marks:
        lowest = marks & -marks
        places.append(lowest.bit_length())
        marks ^= lowest
    chosen = itemgetter(*places)
    return sum(map(sum, map(chosen, chosen(weights().marks))))


class _Beginnings(dict[str, str]):
    """What of a word is weighed, empty of most: looked at once, until there are too many to keep."""

    def __missing__(self, word: str) -> str:
        if len(self) > MOST_WORDS:
            self.clear()
        self[word] = begun = word[:BEGINNING] if word[:BEGINNING] in weights().beginnings else ""
        return begun


_BEGINNINGS = _Beginnings()


def weight_of_beginnings(words: Iterable[str]) -> int:
    """Each beginning once, however many words have it."""
    return sum(map(weights().beginnings.__getitem__, set(map(_BEGINNINGS.__getitem__, words))))
