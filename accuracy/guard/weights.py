"""Fit what the parts of an instruction weigh to the lines that rules are tuned on: ``python -m accuracy.guard.weights``.

A logistic regression, small enough to be read. Of several sentences in a line the heaviest is the one that tells.
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from babel.messages.pofile import read_po

from accuracy.guard.lines import lines
from accuracy.guard.plans import plans
from samordna.plandoc.guard import HitKind
from samordna.plandoc.guard.folding import Folded
from samordna.plandoc.guard.instructions.around import around_acts, is_out_of_question
from samordna.plandoc.guard.instructions.finding import adds_up
from samordna.plandoc.guard.instructions.units import units_of
from samordna.plandoc.guard.instructions.weight import BEGINNING, CONSTANT, GOES_ON, WEIGHTS, parts_of

_ROOT = Path(__file__).parents[2]
_ORDINARY = _ROOT / "src/samordna/plandoc/guard/tests/corpus/negative.txt"
Parts = frozenset[str]
Example = tuple[list[Parts], bool]
"""The parts of each sentence of a line, and whether the line is an instruction."""
_ROUGH, _ROUNDS, _STEP = 6, 25, 0.1
_PULL, _PULL_OF_SHORT = 0.004, 0.02
"""Short words are in every sentence of their language, and would say which language it is."""
_MET, _TELLS = 5, 0.2
"""A beginning of a word is weighed that is met in so many lines, and kept when it weighs so much."""
_TIMES = 6
"""How often a line of a whole plan counts, which are few beside the lines written for the weights."""
_RECORDING, LEAN, _DOUBT = "recording", 1.0, 0.7
"""Asking once too often is cheaper than a register where anything is recorded; where nothing is, plans tell of movements."""


def main() -> None:
    weights = fitted([*examples(), *own_examples(), *plan_examples()])
    head = [line for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    told = ((name, weight) for name, weight in weights.items() if not _is_idle(name, weight))
    rows = [f"{name} {weight:.1f}" for name, weight in sorted(told, key=lambda row: (-row[1], row[0]))]
    WEIGHTS.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


def _is_idle(name: str, weight: float) -> bool:
    return name.endswith(GOES_ON) and abs(weight) < _TELLS


def examples(left_out: Iterable[str] = ()) -> list[Example]:
    """Every line of others than these authors that is an instruction or holds nothing."""
    chosen = (line for line in lines("develop") if line.kind in (None, HitKind.REGISTER_INSTRUCTION))
    return [(sentences(line.text), line.kind is not None) for line in chosen if line.sort not in left_out]


def own_examples() -> list[Example]:
    return [(sentences(text), False) for text in own_words()]


def plan_examples() -> list[Example]:
    """Every line, cell and row of whole plans, each as often as tells among so many sentences made up."""
    met = dict.fromkeys(parts for text in plans("develop") for parts in sentences(text))
    return [([parts], False) for parts in met] * _TIMES


def own_words() -> Iterator[str]:
    """What Samordna says itself, its guides and what its tests know to be lawful: prose in which nobody is registered."""
    for file in sorted(_ROOT.glob("src/samordna/*/locale/sv/LC_MESSAGES/django.po")):
        with file.open("rb") as catalog:
            yield from (entry.string for entry in read_po(catalog) if isinstance(entry.string, str))
    for guide in sorted(_ROOT.glob("docs/*.md")):
        text = guide.read_text(encoding="utf-8")
        yield from text.splitlines()
        yield from text.split("\n\n")
    for content in sorted(_ROOT.glob("src/samordna/content/**/*.yaml")):
        yield from (line.strip(" -") for line in content.read_text(encoding="utf-8").splitlines())
    yield from _ORDINARY.read_text(encoding="utf-8").splitlines()


def sentences(text: str) -> list[Parts]:
    folded = Folded(text)
    units = (unit for unit in units_of(folded.lower, folded.text, every=True) if adds_up(unit))
    around = (part for unit in units for part in around_acts(unit.tokens) if not is_out_of_question(part))
    parts = (frozenset(parts_of(part)) for part in around)
    return list(dict.fromkeys(parts))


def fitted(every: Sequence[Example]) -> dict[str, float]:
    """First to whole lines, then to the sentence of each that weighs most."""
    often = _often(every)
    known = [([part & often for part in parts], told) for parts, told in every if parts]
    weights = _descended([(frozenset().union(*parts), told) for parts, told in known], _ROUGH)
    for _ in range(2):
        heaviest = [(max(parts, key=lambda one: weight(one, weights)), told) for parts, told in known]
        weights = _descended(heaviest, _ROUNDS)
    weights[CONSTANT] -= _DOUBT
    weights[_RECORDING] += LEAN + _DOUBT
    return weights


def _often(every: Sequence[Example]) -> Parts:
    met = Counter(name for parts, _ in every for name in frozenset().union(*parts))
    return frozenset(name for name, times in met.items() if times >= _MET or not name.endswith(GOES_ON))


def weight(parts: Parts, weights: dict[str, float]) -> float:
    return weights[CONSTANT] + math.fsum(weights.get(part, 0.0) for part in parts)


def _descended(rows: Sequence[tuple[Parts, bool]], rounds: int) -> dict[str, float]:
    """The mean of the later rounds, since each ends a little otherwise."""
    weights = dict.fromkeys({part for parts, _ in rows for part in parts} | {CONSTANT}, 0.0)
    total, settled = dict(weights), rounds // 2
    pulls = {part: _PULL_OF_SHORT if _is_short(part) else _PULL for part in weights}
    for turn in range(rounds):
        _go_down(rows, weights, pulls, turn)
        if turn >= settled:
            for part, weighs in weights.items():
                total[part] += weighs / (rounds - settled)
    return total


def _is_short(name: str) -> bool:
    return name.endswith(GOES_ON) and len(name) <= BEGINNING


def _go_down(
    rows: Sequence[tuple[Parts, bool]], weights: dict[str, float], pulls: dict[str, float], turn: int
) -> None:
    """Once over all rows, in an order of this turn's own."""
    shuffled = random.Random(turn).sample(rows, len(rows))  # noqa: S311 - the same order every time, nothing secret
    step = _STEP / (1 + turn / 8)
    for parts, told in shuffled:
        fault = 1 / (1 + math.exp(-weight(parts, weights))) - told
        weights[CONSTANT] -= step * fault
        for part in parts:
            weights[part] -= step * (fault + pulls[part] * weights[part])


if __name__ == "__main__":
    main()
