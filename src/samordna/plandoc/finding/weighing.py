"""What a question leans towards as a whole, where no rule of concepts says it (``weights.txt``).

Its words, their beginnings, which stand near each other and at its ends, and what was heard in them each weigh for and against
danger and concerns.
The weights are fitted to sentences of our own (``python -m accuracy.finder``), and each can be read.
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samordna.plandoc.finding.patterns import Token

WEIGHTS = Path(__file__).parent / "weights.txt"
CONSTANT = "constant"
DANGER = "danger"
JOINED = "+"
"""Between the concerns of a direction that is more than one, the nearest last."""
BEGINNING = 4
PAIR = "~"
"""Between two words that stand beside each other, or with one between them."""
ENDS = "^$"
"""Before the first word and the last."""
REMARK = "# "
UNLIKE = -2.5
"""Where danger weighs less, a rule that says danger has misheard. Low, since to miss one is worse than to warn in vain."""
LEAST, _SURE = 0.03, 0.25
"""How likely a direction is at least that is leant towards, from 0 to 1, and how likely where it is done surely."""
_OF_WIDER = 0.4
_BESIDE = 0.9
"""How likely another is beside the likeliest, of which both are leant towards."""

Parts = frozenset[str]
Weights = dict[str, dict[str, float]]
"""The weights of a part, by direction."""


@dataclass(frozen=True, slots=True)
class Leaning:
    danger: float
    """Above nothing for danger, and below ``UNLIKE`` against it."""
    concerns: dict[str, float]
    """With how much of the strength, where a direction is of several."""
    surely: float
    """How clearly it leans towards them, from 0 to 1."""


def parts_of(tokens: Iterable[Token], around: Iterable[str]) -> Parts:
    """``around`` are names of what was heard, which begin with a sign that no word has: @ for a concept of danger,
    ! for what silences danger, % for a concept of needs, # for a concern.
    """
    parts, said = {CONSTANT, *around}, [token for token in tokens if token.word]
    for token in said:
        parts |= {token.stem, f"{token.word[:BEGINNING]}-"}
    for near in (1, 2):
        parts |= {f"{one.stem}{PAIR}{other.stem}" for one, other in zip(said, said[near:], strict=False)}
    if said:
        parts |= {f"{ENDS[0]}{said[0].stem}", f"{ENDS[1]}{said[-1].stem}"}
    return frozenset(parts)


def leaning(parts: Parts) -> Leaning:
    sums: dict[str, float] = defaultdict(float)
    for part in parts:
        for direction, weight in weights().get(part, {}).items():
            sums[direction] += weight
    danger = sums.pop(DANGER, 0.0)
    likely = {direction: 1 / (1 + math.exp(-total)) for direction, total in sums.items()}
    most = max(likely.values(), default=0.0)
    concerns: dict[str, float] = {}
    for direction, share in likely.items():
        if share >= max(LEAST, _BESIDE * most):
            *wider, nearest = direction.split(JOINED)
            concerns |= dict.fromkeys(wider, _OF_WIDER) | {nearest: share / most}
    return Leaning(danger, concerns, min(1.0, most / _SURE))


@cache
def weights() -> Weights:
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    rows = (row.split() for row in lines if not row.startswith(REMARK))
    return {part: dict(zip(told[::2], map(float, told[1::2]), strict=True)) for part, *told in rows}
