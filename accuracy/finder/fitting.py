"""A logistic regression for each direction, small enough to be read."""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from samordna.plandoc.finding.weighing import CONSTANT, DANGER, ENDS, PAIR, Parts, Weights

Row = tuple[Parts, frozenset[str]]
"""The parts of a question, and the directions that are right for it: danger, a concern, or none."""
_STEP, _PULL = 0.3, 0.02
_ROUNDS = 12
_LEAN = 1.0
"""To warn once too often is cheaper than to miss a danger."""
_LEAST = 1e-6


def fitted(rows: Sequence[Row]) -> Weights:
    weights: Weights = defaultdict(dict)
    rows = _without_rare_pairs(rows)
    for direction in sorted({one for _parts, right in rows for one in right}):
        told = _fitted_to(
            [(sorted(_that_tell(parts, direction)), direction in right) for parts, right in rows]
        )
        for part, weight in told.items():
            weights[part][direction] = weight
    weights[CONSTANT][DANGER] += _LEAN
    return weights


def _that_tell(parts: Parts, direction: str) -> Iterable[str]:
    """What is done to whom makes danger, which pairs tell; a need is told by what is named."""
    return parts if direction == DANGER else (one for one in parts if PAIR not in one and one[0] not in ENDS)


def _without_rare_pairs(rows: Sequence[Row]) -> list[Row]:
    """A pair of words that one question alone has tells of that question."""
    seen = Counter(part for parts, _right in rows for part in parts)
    return [
        (frozenset(one for one in parts if PAIR not in one or seen[one] > 1), right) for parts, right in rows
    ]


def _fitted_to(rows: list[tuple[list[str], bool]]) -> dict[str, float]:
    """Smaller steps for a part the more it has been moved already (AdaGrad)."""
    weights: dict[str, float] = defaultdict(float)
    moved: dict[str, float] = defaultdict(float)
    for turn in range(_ROUNDS):
        for parts, told in random.Random(turn).sample(rows, len(rows)):  # noqa: S311 - the same order every time
            total = math.fsum(weights[part] for part in parts)
            fault = told - 1 / (1 + math.exp(-total))
            for part in parts:
                slope = fault - (0.0 if part == CONSTANT else _PULL * weights[part])
                moved[part] += slope * slope
                weights[part] += _STEP * slope / math.sqrt(moved[part] + _LEAST)
    return weights
