"""Fit what the parts of an instruction weigh to the lines that rules are tuned on: ``python -m accuracy.guard.weights``.

A logistic regression, small enough to be read. Of several sentences in a line the heaviest is the one that tells.
"""

import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.pofile import read_po

from accuracy.guard.lines import lines
from samordna.plandoc.guard import HitKind
from samordna.plandoc.guard.folding import Folded
from samordna.plandoc.guard.instructions.around import around_acts
from samordna.plandoc.guard.instructions.units import units_of
from samordna.plandoc.guard.instructions.weight import CONSTANT, WEIGHTS, parts_of

_ROOT = Path(__file__).parents[2]
Parts = frozenset[str]
Example = tuple[list[Parts], bool]
"""The parts of each sentence of a line, and whether the line is an instruction."""
_ROUNDS, _STEP, _PULL = 40, 0.1, 0.002
_LEAN = 1.3
"""Asking once too often is cheaper than a register."""


def main() -> None:
    weights = fitted(examples())
    weights[CONSTANT] += _LEAN
    head = [line for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = [
        f"{name} {weight:.1f}" for name, weight in sorted(weights.items(), key=lambda row: (-row[1], row[0]))
    ]
    WEIGHTS.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


def examples() -> list[Example]:
    """Lines in which anything at all is weighed."""
    chosen = (line for line in lines("develop") if line.kind in (None, HitKind.REGISTER_INSTRUCTION))
    found = ((sentences(line.text), line.kind is not None) for line in chosen)
    own = ((sentences(text), False) for text in own_words())
    return [example for example in (*found, *own) if example[0]]


def own_words() -> Iterator[str]:
    """What Samordna says itself, and its guides: prose about plans, people and roles in which nobody is registered."""
    for file in sorted(_ROOT.glob("src/samordna/*/locale/sv/LC_MESSAGES/django.po")):
        with file.open("rb") as catalog:
            yield from (entry.string for entry in read_po(catalog) if isinstance(entry.string, str))
    for guide in sorted(_ROOT.glob("docs/*.md")):
        yield from guide.read_text(encoding="utf-8").splitlines()


def sentences(text: str) -> list[Parts]:
    folded = Folded(text)
    units = (unit.tokens for unit in units_of(folded.lower, folded.text))
    return [parts_of(part) for tokens in units for part in around_acts(tokens)]


def fitted(every: Sequence[Example]) -> dict[str, float]:
    """First to whole lines, then to the sentence of each that weighs most."""
    weights = _descended([(frozenset().union(*parts), told) for parts, told in every])
    for _ in range(2):
        heaviest = [(max(parts, key=lambda one: weight(one, weights)), told) for parts, told in every]
        weights = _descended(heaviest)
    return weights


def weight(parts: Parts, weights: dict[str, float]) -> float:
    return weights[CONSTANT] + sum(weights[part] for part in parts)


def _descended(rows: Sequence[tuple[Parts, bool]]) -> dict[str, float]:
    weights = dict.fromkeys({part for parts, _ in rows for part in parts} | {CONSTANT}, 0.0)
    for step, (parts, told) in _every_round(rows):
        fault = 1 / (1 + math.exp(-weight(parts, weights))) - told
        weights[CONSTANT] -= step * fault
        for part in parts:
            weights[part] -= step * (fault + _PULL * weights[part])
    return weights


def _every_round(rows: Sequence[tuple[Parts, bool]]) -> Iterator[tuple[float, tuple[Parts, bool]]]:
    rng, shuffled = random.Random(1), list(rows)  # noqa: S311 - the same order every time, nothing secret
    for turn in range(_ROUNDS):
        rng.shuffle(shuffled)
        for row in shuffled:
            yield _STEP / (1 + turn / 10), row


if __name__ == "__main__":
    main()
