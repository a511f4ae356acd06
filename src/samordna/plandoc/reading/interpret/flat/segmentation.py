"""Cutting a run of units into labelled stretches: the best cut, and how probable each stretch of it is.

A semi-Markov model: forward sums, backward sums and the best path. All scores are logarithms; numbers of units and labels
are small (hundreds and tens), so plain lists do.
"""

from dataclasses import dataclass
from math import exp, inf, log


@dataclass(frozen=True, slots=True)
class Scores:
    """``inside[label][start][length - 1]`` a stretch, ``moves[before][after]`` two labels in a row,
    ``borders[at][before]`` a border before unit ``at``, ``starts[label]`` and ``ends[label]`` the two ends."""

    inside: list[list[list[float]]]
    moves: list[list[float]]
    borders: list[list[float]]
    starts: list[float]
    ends: list[float]


@dataclass(frozen=True, slots=True)
class Stretch:
    start: int
    end: int
    label: int
    probability: float


def best_score(scores: Scores) -> float:
    """The score of the best cut."""
    path = _best(scores)
    labels = [label for _, _, label, _ in path]
    between = zip(path[1:], labels, strict=False)
    return (
        scores.starts[labels[0]]
        + scores.ends[labels[-1]]
        + sum(score for *_, score in path)
        + sum(scores.moves[p][c] + scores.borders[at][p] for (at, _, c, _), p in between)
    )


def segment(scores: Scores) -> list[Stretch]:
    """The best cut. Every unit is in one stretch."""
    entered, total = _forward(scores)
    left = _backward(scores)
    return [
        Stretch(start, end, label, min(1.0, exp(entered[start][label] + score + left[end][label] - total)))
        for start, end, label, score in _best(scores)
    ]


def _forward(scores: Scores) -> tuple[list[list[float]], float]:
    """Sums over all cuts of what comes before a stretch that begins at a unit with a label, and over all cuts whole."""
    count, labels = len(scores.borders), range(len(scores.starts))
    ways: list[list[list[float]]] = [[[] for _ in labels] for _ in range(count + 1)]
    entered: list[list[float]] = []
    for at in range(count):
        here = [_sum(found) for found in ways[at]]
        entered.append(
            list(scores.starts)
            if at == 0
            else [
                _sum([here[p] + scores.moves[p][c] + scores.borders[at][p] for p in labels]) for c in labels
            ]
        )
        for c in labels:
            if entered[at][c] > -inf:
                for length, score in enumerate(scores.inside[c][at], start=1):
                    ways[at + length][c].append(entered[at][c] + score)
    return entered, _sum([_sum(ways[count][c]) + scores.ends[c] for c in labels])


def _backward(scores: Scores) -> list[list[float]]:
    """Sums over all cuts of what comes after a stretch that ends before a unit with a label."""
    count, labels = len(scores.borders), range(len(scores.starts))
    left = [[-inf] * len(labels) for _ in range(count)] + [list(scores.ends)]
    for at in range(count - 1, 0, -1):
        onward = [
            _sum([score + left[at + length][c] for length, score in enumerate(scores.inside[c][at], start=1)])
            for c in labels
        ]
        left[at] = [
            _sum([scores.moves[p][c] + scores.borders[at][p] + onward[c] for c in labels]) for p in labels
        ]
    return left


def _best(scores: Scores) -> list[tuple[int, int, int, float]]:
    count, labels = len(scores.borders), range(len(scores.starts))
    best = [[-inf] * len(labels) for _ in range(count + 1)]
    began = [[(-1, -1)] * len(labels) for _ in range(count + 1)]
    for at in range(count):
        for c in labels:
            before = -1
            base = scores.starts[c]
            if at:
                before = max(labels, key=lambda p: best[at][p] + scores.moves[p][c] + scores.borders[at][p])
                base = best[at][before] + scores.moves[before][c] + scores.borders[at][before]
            for length, score in enumerate(scores.inside[c][at], start=1):
                if base + score > best[at + length][c]:
                    best[at + length][c] = base + score
                    began[at + length][c] = (at, before)
    path: list[tuple[int, int, int, float]] = []
    end, label = count, max(labels, key=lambda c: best[count][c] + scores.ends[c])
    while end > 0:
        start, before = began[end][label]
        path.append((start, end, label, scores.inside[label][start][end - start - 1]))
        end, label = start, before
    return path[::-1]


def _sum(logs: list[float]) -> float:
    top = max(logs, default=-inf)
    return top + log(sum(exp(value - top) for value in logs)) if top > -inf else -inf
