"""Fit what the parts of an instruction weigh to the lines that rules are tuned on: ``python -m accuracy.guard.weights``.

A logistic regression, small enough to be read. Of several sentences in a line the heaviest is the one that tells.
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence

from accuracy.guard.lines import lines
from accuracy.guard.masking import Mask, masking
from accuracy.guard.own_words import own_words
from accuracy.guard.plans import plans
from samordna.plandoc.guard import HitKind
from samordna.plandoc.guard.folding import Folded
from samordna.plandoc.guard.instructions.around import around_acts, is_out_of_question
from samordna.plandoc.guard.instructions.finding import adds_up
from samordna.plandoc.guard.instructions.fitted import BEGINNING, BOTH, CONSTANT, GOES_ON, WEIGHTS
from samordna.plandoc.guard.instructions.units import units_of
from samordna.plandoc.guard.instructions.weight import parts_of

Parts = frozenset[str]
Example = tuple[list[Parts], bool]
"""The parts of each sentence of a line, and whether the line is an instruction."""
_ROUGH, _ROUNDS, _STEP = 6, 25, 0.1
_PULL, _PULL_OF_SHORT = 0.004, 0.02
"""Short words are in every sentence of their language, and would say which language it is."""
_MET, _TELLS, _TELLS_IN_PAIR = 5, 0.2, 0.1
"""A beginning of a word or a pair is weighed that is met in so many lines, and kept when it weighs so much."""
_TIMES = 6
"""How often a line of a whole plan counts, which are few beside the lines written for the weights."""
_MASKED, _MASKED_PLANS = ("once", "again"), ("a", "b", "c", "d")
"""Each line is learnt from so often with some of its words unknown, and another time with others."""
_RECORDING, LEAN, _DOUBT = "recording", 0.9, 0.35
"""Asking once too often is cheaper than a register where anything is recorded; where nothing is, plans tell of movements."""


def main() -> None:
    weights = learnt()
    head = [line for line in WEIGHTS.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    told = ((name, weight) for name, weight in weights.items() if not _is_idle(name, weight))
    rows = [f"{name} {weight:.1f}" for name, weight in sorted(told, key=lambda row: (-row[1], row[0]))]
    WEIGHTS.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


def _is_idle(name: str, weight: float) -> bool:
    return abs(weight) < (_TELLS_IN_PAIR if BOTH in name else _TELLS if name.endswith(GOES_ON) else 0.0)


def learnt(left_out: Iterable[str] = ()) -> dict[str, float]:
    """The mean of what leans on words and of what, with words masked and marks in pairs, leans on how they hang together."""
    plain, plans_plain = _without_pairs(examples("", left_out)), plan_examples("")
    told = fitted([*plain, *_without_pairs([*own_examples(""), *plans_plain])])
    masked = [one for turn in ("", *_MASKED) for one in examples(turn, left_out)]
    own = [one for turn in ("", _MASKED[0]) for one in own_examples(turn)]
    of_plans = [one for turn in _MASKED_PLANS for one in plan_examples(turn)]
    hung = fitted([*masked, *own, *plans_plain, *of_plans], times=1 + len(_MASKED))
    return {name: (told.get(name, 0.0) + hung.get(name, 0.0)) / 2 for name in {*told, *hung}}


def examples(turn: str, left_out: Iterable[str] = ()) -> list[Example]:
    """Every line of others than these authors that is an instruction or holds nothing."""
    met = (line for line in lines("develop") if line.author not in left_out)
    chosen = (line for line in met if line.kind in (None, HitKind.REGISTER_INSTRUCTION))
    return [(sentences(line.text, masking(turn, line.text)), line.kind is not None) for line in chosen]


def own_examples(turn: str) -> list[Example]:
    return [(sentences(text, masking(turn, text)), False) for text in own_words()]


def plan_examples(turn: str) -> list[Example]:
    """Every line, cell and row of whole plans, each as often as tells among so many sentences made up."""
    met = dict.fromkeys(parts for text in plans("develop") for parts in sentences(text, masking(turn, text)))
    return [([parts], False) for parts in met] * _TIMES


def _without_pairs(every: Iterable[Example]) -> list[Example]:
    return [([frozenset(n for n in part if BOTH not in n) for part in parts], told) for parts, told in every]


def sentences(text: str, mask: Mask = list) -> list[Parts]:
    folded = Folded(text)
    units = (unit for unit in units_of(folded.lower, folded.text, every=True) if adds_up(unit))
    around = (part for unit in units for part in around_acts(mask(unit.tokens)))
    return list(dict.fromkeys(frozenset(parts_of(part)) for part in around if not is_out_of_question(part)))


def fitted(every: Sequence[Example], times: int = 1) -> dict[str, float]:
    """First to whole lines, then to the sentence of each that weighs most. Each line is there so many times."""
    often = _often(every, times)
    known = [([part & often for part in parts], told) for parts, told in every if parts]
    weights = _descended([(frozenset().union(*parts), told) for parts, told in known], _ROUGH)
    for _ in range(2):
        heaviest = [(max(parts, key=lambda one: weight(one, weights)), told) for parts, told in known]
        weights = _descended(heaviest, _ROUNDS)
    weights[CONSTANT] -= _DOUBT
    weights[_RECORDING] += LEAN + _DOUBT
    return weights


def _often(every: Sequence[Example], times: int) -> Parts:
    met = Counter(name for parts, _ in every for name in frozenset().union(*parts))
    return frozenset(name for name, count in met.items() if count >= _MET * times or _may_be_rare(name))


def _may_be_rare(name: str) -> bool:
    """A mark or a sign, of which there are few."""
    return not name.endswith(GOES_ON) and BOTH not in name


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
