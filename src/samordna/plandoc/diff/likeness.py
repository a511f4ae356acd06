"""Which lines of two versions are likest, when none of them is the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from samordna.plandoc.diff.laid_lines import LaidLine

_ENOUGH = 0.3
"""Of the words of both, how many must be in common for one line to have become the other."""
_MOST_COMPARED = 250_000
"""Pairs of lines; a longer stretch of changes is compared within its own neighbourhood only."""


def likest_in_order(before: Sequence[LaidLine], after: Sequence[LaidLine]) -> list[tuple[int, int]]:
    """Places (in ``before``, in ``after``) of lines that became each other, both rising: the best such choice."""
    if not before or not after:
        return []
    if len(before) * len(after) > _MOST_COMPARED:
        half, other = len(before) // 2 or 1, len(after) // 2 or 1
        first = likest_in_order(before[:half], after[:other])
        rest = likest_in_order(before[half:], after[other:])
        return [*first, *((i + half, j + other) for i, j in rest)]
    return _path(_scores(before, after))


@dataclass(frozen=True, slots=True)
class _Profile:
    """``named`` are the words of the first cell, by which people know a row."""

    style: str
    level: int
    named: frozenset[str]
    words: frozenset[str]


def _profile(line: LaidLine) -> _Profile:
    named, *rest = (frozenset(cell.casefold().split()) for cell in line.cells)
    return _Profile(line.style, line.level if line.style == "heading" else 0, named, named.union(*rest))


def _scores(before: Sequence[LaidLine], after: Sequence[LaidLine]) -> list[list[float]]:
    new = [_profile(one) for one in after]
    return [[_likeness(one, other) for other in new] for one in map(_profile, before)]


def _likeness(one: _Profile, other: _Profile) -> float:
    """The share of the words in common; 0 for lines that are not of one kind, or too unlike."""
    if (one.style, one.level) != (other.style, other.level):
        return 0.0
    share = (_share(one.named, other.named) + _share(one.words, other.words)) / 2
    return share if share >= _ENOUGH else 0.0


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / (len(words | others) or 1)


def _path(scores: list[list[float]]) -> list[tuple[int, int]]:
    """The way through ``scores`` with the highest sum, as in the longest common subsequence."""
    rows, columns = len(scores), len(scores[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            paired = best[i + 1][j + 1] + scores[i][j] if scores[i][j] else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    path = []
    i = j = 0
    while i < rows and j < columns:
        if scores[i][j] and best[i][j] == best[i + 1][j + 1] + scores[i][j]:
            path.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return path
