"""Which column is which: the meanings that explain a table best when all its columns are looked at together."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.weighing import weight_of
from samordna.plandoc.reading.interpret.words.small_words import Column

_FEWEST = 0.3
_MOST_CANDIDATES = 5
_ORDER = 0.6
_LATER = 0.001
_TWO_TIMES = 2.0
_AHEAD = 2.0
_ENDS = frozenset({Column.START, Column.END})


@dataclass(frozen=True, slots=True)
class Match:
    """A meaning for each column (None where it has none of ours), what speaks for them all, and for each how sure it is."""

    columns: tuple[Column | None, ...]
    weight: float
    sure: tuple[float, ...]


def match(
    headings: Sequence[str],
    contents: Sequence[Contents],
    allowed: frozenset[Column],
    *,
    taken: frozenset[Column] = frozenset(),
    needs: tuple[Column, ...] = (),
) -> Match:
    """The best meanings of the columns, each meaning used once. ``contents`` are those of the columns, in order; ``taken`` are
    the meanings that others have already, ``needs`` those without which the others are worth nothing, where they can be had."""
    candidates = [
        [one for one in _candidates(heading, cells, allowed) if one[0] not in taken]
        for heading, cells in zip(headings, contents, strict=True)
    ]
    best: dict[frozenset[Column], tuple[float, tuple[Column | None, ...]]] = {taken: (0.0, ())}
    for options in candidates:
        following: dict[frozenset[Column], tuple[float, tuple[Column | None, ...]]] = {}
        for used, (weight, columns) in best.items():
            for column, worth in options:
                if column in used:
                    continue
                taken = used | {column} if column else used
                total = (
                    weight
                    + worth
                    + _fits(column, used, columns)
                    - _LATER * len(columns) * (column is not None)
                )
                if taken not in following or total > following[taken][0]:
                    following[taken] = (total, (*columns, column))
        best = following
    whole = [found for used, found in best.items() if used.issuperset(needs)]
    weight, columns = max(whole or best.values(), key=lambda found: found[0])
    sure = [_sure(column, options) for column, options in zip(columns, candidates, strict=True)]
    return Match(columns, weight, tuple(sure))


def _candidates(
    heading: str, contents: Contents, allowed: frozenset[Column]
) -> list[tuple[Column | None, float]]:
    """What a column may be, likeliest first, with what speaks for it; nothing is always one of them."""
    weights = {column: weight_of(column, heading, contents, allowed) for column in allowed}
    kept = sorted((c for c in weights if weights[c] > _FEWEST), key=lambda c: (-weights[c], c))
    return [*((column, weights[column]) for column in kept[:_MOST_CANDIDATES]), (None, 0.0)]


def _fits(column: Column | None, left: frozenset[Column], columns: tuple[Column | None, ...]) -> float:
    """What the columns to the left say: who is responsible stands before who else takes part, a start before an end, what is to
    be reached before what is done for it, and a part of what is done behind it."""
    worth = 0.0
    if column is Column.OTHERS and Column.RESPONSIBLE in left:
        worth = 2 * _ORDER if columns[-1:] == (Column.RESPONSIBLE,) else _ORDER
    elif column is Column.END and Column.START in left:
        worth = _ORDER
    elif column is Column.GOAL and Column.ACTION in left:
        worth = -_ORDER
    elif column is Column.MILESTONE and Column.ACTION not in left:
        worth = -_AHEAD
    elif (column is Column.TIME and left & _ENDS) or (column in _ENDS and Column.TIME in left):
        worth = -_TWO_TIMES
    return worth


def _sure(column: Column | None, options: list[tuple[Column | None, float]]) -> float:
    """How probable a meaning is among those that the column may have."""
    total = sum(exp(min(worth, 50.0)) for _, worth in options)
    return next(exp(min(worth, 50.0)) for option, worth in options if option is column) / total
