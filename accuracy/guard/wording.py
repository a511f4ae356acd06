"""Fit what the words of an instruction weigh to the lines that rules are tuned on: ``python -m accuracy.guard.wording``.

A logistic regression over pieces of words and pairs of words, which knows no list and no grammar. Of several sentences in a
line the heaviest is the one that tells.
"""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from accuracy.guard.lines import lines
from accuracy.guard.own_words import own_words
from accuracy.guard.plans import plans
from samordna.plandoc.guard import HitKind
from samordna.plandoc.guard.folding import Folded
from samordna.plandoc.guard.instructions.finding import adds_up
from samordna.plandoc.guard.instructions.units import units_of
from samordna.plandoc.guard.instructions.wording import (
    BESIDE,
    CONSTANT,
    NEAR,
    WORDING,
    full_share,
    pairs_of,
    pieces_of,
    share_of,
    words_of_tokens,
)

Words = tuple[str, ...]
Line = tuple[list[Words], bool]
"""The words of each sentence of a line, and whether the line is an instruction."""
Vector = list[tuple[list[str], float]]
"""Names, and what each of them counts for."""
_BESIDE, _NEAR = 0.66, 0.47
_MET = 5
"""A piece or a pair is weighed that is met in so many lines."""
_ROUNDS, _STEP, _STEP_OF_CONSTANT, _PULL = 10, 0.2, 0.3, 0.0002
_SURE = 0.01
_THOUSANDTHS = 1000
LEAST = 20
"""What weighs less is left out."""


def main() -> None:
    head = [line for line in WORDING.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    by_weight: dict[int, list[str]] = defaultdict(list)
    for name, weight in learnt().items():
        if abs(whole := round(weight * _THOUSANDTHS)) >= LEAST or name == CONSTANT:
            by_weight[whole].append(name)
    rows = [f"{weight} {' '.join(sorted(by_weight[weight]))}" for weight in sorted(by_weight, reverse=True)]
    WORDING.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")


def learnt(left_out: Iterable[str] = ()) -> dict[str, float]:
    """By all but these authors. A pair's weight is what it adds where it stands."""
    every = [*_examples(left_out), *(([one], False) for one in _sentences_of_plans())]
    often = _often(every)
    rows = [([_vector(words, often) for words in sentences if words], told) for sentences, told in every]
    weights = _descended([row for row in rows if row[0]])
    return {name: weight * _counts_for(name) for name, weight in weights.items()}


def sentences(text: str) -> list[Words]:
    folded = Folded(text)
    units = (unit for unit in units_of(folded.lower, folded.text, every=True) if adds_up(unit))
    return list(dict.fromkeys(tuple(words_of_tokens(unit.tokens)) for unit in units))


def weight(words: Words, weights: dict[str, float]) -> float:
    pieces = ((share_of(own), own) for own in map(pieces_of, set(words)))
    weighed = math.fsum(share * math.fsum(weights.get(one, 0.0) for one in own) for share, own in pieces)
    paired = math.fsum(weights.get(pair, 0.0) for pair in _pairs(words))
    return weights[CONSTANT] + full_share(len(set(words))) * (weighed + paired)


def _examples(left_out: Iterable[str]) -> list[Line]:
    met = (line for line in lines("develop") if line.author not in left_out)
    chosen = (line for line in met if line.kind in (None, HitKind.REGISTER_INSTRUCTION))
    told = [(sentences(line.text), line.kind is not None) for line in chosen]
    return told + [(sentences(text), False) for text in dict.fromkeys(own_words())]


def _sentences_of_plans() -> list[Words]:
    return list(dict.fromkeys(words for text in plans("develop") for words in sentences(text)))


def _pairs(words: Words) -> set[str]:
    return {f"{first}{BESIDE if is_beside else NEAR}{second}" for first, second, is_beside in pairs_of(words)}


def _counts_for(name: str) -> float:
    if BESIDE not in name:
        return 1.0
    return _NEAR if NEAR in name else _BESIDE


def _often(every: Sequence[Line]) -> frozenset[str]:
    met: Counter[str] = Counter()
    for told, _ in every:
        met.update({name for words in told for name in _pairs(words).union(*map(pieces_of, words))})
    return frozenset(name for name, count in met.items() if count >= _MET)


def _vector(words: Words, often: frozenset[str]) -> Vector:
    different = sorted(set(words))
    full = full_share(len(different))
    own = [(full * share_of(pieces), pieces & often) for pieces in map(pieces_of, different)]
    pairs = [pair for pair in _pairs(words) if pair in often]
    return [
        *((sorted(pieces), share) for share, pieces in own),
        (sorted(pair for pair in pairs if NEAR not in pair), full * _BESIDE),
        (sorted(pair for pair in pairs if NEAR in pair), full * _NEAR),
    ]


def _descended(rows: Sequence[tuple[list[Vector], bool]]) -> dict[str, float]:
    weights: dict[str, float] = defaultdict(float)
    for turn in range(_ROUNDS):
        step = _STEP / (1 + turn / 4)
        for vectors, told in random.Random(turn).sample(rows, len(rows)):  # noqa: S311 - the same order every time, nothing secret
            heaviest = max(vectors, key=lambda vector: _weighs(vector, weights))
            fault = 1 / (1 + math.exp(-_weighs(heaviest, weights))) - told
            if abs(fault) >= _SURE:
                _go_down(heaviest, weights, step, fault)
    return weights


def _weighs(vector: Vector, weights: dict[str, float]) -> float:
    return weights[CONSTANT] + sum(share * sum(map(weights.__getitem__, names)) for names, share in vector)


def _go_down(vector: Vector, weights: dict[str, float], step: float, fault: float) -> None:
    weights[CONSTANT] -= step * fault * _STEP_OF_CONSTANT
    kept = 1 - step * _PULL
    for names, share in vector:
        for name in names:
            weights[name] = weights[name] * kept - step * fault * share


if __name__ == "__main__":
    main()
