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


@cache
def weights() -> Weights:
    rows = (line.split() for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    by_name = {name: float(weight) for name, weight in rows}
    constant = by_name.pop(CONSTANT)
    signs = [(name, SIGNS[name], by_name.pop(name)) for name in SIGNS if name in by_name]
    return Weights(constant, [(name, bits(name), weight) for name, weight in by_name.items()], signs)


def is_heavy(tokens: Sequence[Token]) -> bool:
    """Whether the words around any recording weigh enough."""
    return any(weight_of(part) > 0 for part in around_acts(tokens))


def weight_of(tokens: Sequence[Token]) -> float:
    all_weights = weights()
    marks = marks_that_count(tokens)
    return (
        all_weights.constant
        + sum(weight for _, bit, weight in all_weights.marks if marks & bit)
        + sum(weight for _, shows, weight in all_weights.signs if shows(tokens))
    )


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
