"""How much a sentence weighs as an instruction to register people, whatever its grammar.

Every mark of its words and every sign of how they hang together adds its weight or takes it away, and what comes above
nothing is asked about, never stopped. ``python -m accuracy.guard.weights`` fits the weights in
``data/instruction_weights.txt`` to the lines that rules are tuned on.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from samordna.plandoc.guard.instructions.around import OF_CONCERN, OF_PEOPLE, around_acts
from samordna.plandoc.guard.instructions.signs import SIGNS, Shows, marks_that_count
from samordna.plandoc.guard.instructions.tokens import Token, bits

WEIGHTS = Path(__file__).parents[1] / "data" / "instruction_weights.txt"
CONSTANT = "constant"
_RECORDS_OR_TELLS = bits(
    *("strong", "medium", "telling", "light", "store", "document", "recorded", "pointing", "prepositional"),
    *("people_list", "name", "data", "view"),
)
_MOST_OF_SIGNS = 4.0


class Weights(NamedTuple):
    """Of a sentence without anything, of each mark, and of each sign."""

    constant: float
    marks: list[tuple[str, int, float]]
    signs: list[tuple[str, Shows, float]]
    """Those that weigh most first."""
    most: float
    least: float
    """What all the signs can add, and what they can take away."""


@cache
def weights() -> Weights:
    rows = (line.split() for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    by_name = {name: float(weight) for name, weight in rows}
    constant = by_name.pop(CONSTANT)
    signs = [(name, SIGNS[name], by_name.pop(name)) for name in SIGNS if name in by_name]
    signs.sort(key=lambda sign: -abs(sign[2]))
    most, least = (sum(choose(weight, 0) for *_, weight in signs) for choose in (max, min))
    marks = [(name, bits(name), weight) for name, weight in by_name.items()]
    return Weights(constant, marks, signs, most, least)


def is_heavy(tokens: Sequence[Token]) -> bool:
    """Whether the words around any recording weigh enough."""
    return any(_weighs_enough(part) for part in around_acts(tokens))


def _weighs_enough(tokens: Sequence[Token]) -> bool:
    """Looks for no sign that can change nothing any more."""
    all_weights = weights()
    known = _weight_of_marks(marks_that_count(tokens))
    most, least = all_weights.most, all_weights.least
    for _, shows, weight in all_weights.signs:
        if known + most <= 0:
            return False
        if known + least > 0:
            return True
        most, least = most - max(weight, 0), least - min(weight, 0)
        if shows(tokens):
            known += weight
    return known > 0


@lru_cache(maxsize=4096)
def _weight_of_marks(marks: int) -> float:
    all_weights = weights()
    return all_weights.constant + sum(weight for _, bit, weight in all_weights.marks if marks & bit)


def parts_of(tokens: Sequence[Token]) -> frozenset[str]:
    """The names of what is weighed in the sentence."""
    all_weights = weights()
    marks = marks_that_count(tokens)
    return frozenset(
        [
            *(name for name, bit, _ in all_weights.marks if marks & bit),
            *(name for name, shows, _ in all_weights.signs if shows(tokens)),
        ]
    )


@lru_cache(maxsize=4096)
def may_be_heavy(marks: int) -> bool:
    """Whether a sentence of words with these marks can weigh enough, however they hang together."""
    if not (marks & OF_PEOPLE and marks & OF_CONCERN and marks & _RECORDS_OR_TELLS):
        return False
    all_weights = weights()
    of_marks = sum(weight for _, bit, weight in all_weights.marks if marks & bit and weight > 0)
    return all_weights.constant + of_marks + _MOST_OF_SIGNS > 0
