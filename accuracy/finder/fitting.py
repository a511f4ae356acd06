"""A logistic regression for each direction, small enough to be read."""

import math
import random
from collections import defaultdict
from collections.abc import Sequence

from samordna.plandoc.finding.weighing import CONSTANT, DANGER, Parts, Weights

Row = tuple[Parts, frozenset[str]]
"""The parts of a question, and the directions that are right for it: danger, a concern, or none."""
_STEP, _PULL = 0.3, 0.02
_ROUNDS, _ROUNDS_OF_DANGER = 12, 30
_LEAST = 1e-6


def fitted(rows: Sequence[Row]) -> Weights:
    weights: Weights = defaultdict(dict)
    for direction in sorted({one for _parts, right in rows for one in right}):
        rounds = _ROUNDS_OF_DANGER if direction == DANGER else _ROUNDS
        told = _fitted_to([(sorted(parts), direction in right) for parts, right in rows], rounds)
        for part, weight in told.items():
            weights[part][direction] = weight
    return weights


def _fitted_to(rows: list[tuple[list[str], bool]], rounds: int) -> dict[str, float]:
    """Smaller steps for a part the more it has been moved already (AdaGrad)."""
    weights: dict[str, float] = defaultdict(float)
    moved: dict[str, float] = defaultdict(float)
    for turn in range(rounds):
        for parts, told in random.Random(turn).sample(rows, len(rows)):  # noqa: S311 - the same order every time
            total = math.fsum(weights[part] for part in parts)
            fault = told - 1 / (1 + math.exp(-total))
            for part in parts:
                slope = fault - (0.0 if part == CONSTANT else _PULL * weights[part])
                moved[part] += slope * slope
                weights[part] += _STEP * slope / math.sqrt(moved[part] + _LEAST)
    return weights
