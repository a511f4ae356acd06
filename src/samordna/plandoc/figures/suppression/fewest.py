"""The fewest cells to hide, by trying every choice of them, the smallest first."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import comb

from samordna.plandoc.figures.suppression.model import Mark, Marks, Ties, small_ones
from samordna.plandoc.figures.suppression.solving import Attacker
from samordna.plandoc.small_numbers import is_small

_MOST_CHOICES = 2_000


def fewest(ties: Ties, marks: Marks, *, is_enough: bool) -> Marks | None:
    """The fewest cells, and of those the smallest sum, where there are not too many choices to try."""
    small, others, open_ = small_ones(ties), besides(marks, ties.values), _open(ties)
    is_best = is_enough and all(marks[cell] is mark for cell, mark in small.items())
    needs: list[set[int]] = []
    for chosen in _choices(ties, open_, len(others) if is_best else len(open_)):
        if is_best and (len(chosen), _sum(ties, chosen)) >= (len(others), _sum(ties, others)):
            return marks
        if any(need.isdisjoint(chosen) for need in needs):
            continue
        attacker = Attacker(ties, _with(small, chosen))
        told = next((cell for cell in small if attacker.can_tell(cell)), None)
        if told is None:
            return attacker.marks
        needs.append(_need(ties, _with(small, chosen), told, open_))
        if not needs[-1]:
            break
    return marks if is_enough else None


def besides(marks: Marks, values: Sequence[int]) -> list[int]:
    """The cells that are hidden though they are not small."""
    return [cell for cell in marks if not is_small(values[cell])]


def _need(ties: Ties, marks: Marks, told: int, open_: Iterable[int]) -> set[int]:
    """Cells of which some must be hidden for this one not to be told: hiding all others still tells it."""
    need = set()
    for cell in open_:
        if cell not in marks:
            if Attacker(ties, _with(marks, [cell])).can_tell(told):
                marks = _with(marks, [cell])
            else:
                need.add(cell)
    return need


def _with(marks: Marks, cells: Iterable[int]) -> Marks:
    return {**marks, **dict.fromkeys(cells, Mark.SECONDARY)}


def _open(ties: Ties) -> list[int]:
    """The cells that may be hidden besides the small ones."""
    return [cell for cell, value in enumerate(ties.values) if not is_small(value) and cell not in ties.fixed]


def _choices(ties: Ties, open_: Sequence[int], most: int) -> Iterator[tuple[int, ...]]:
    """The sets of cells that might be hidden too, the smallest first, as long as they are not too many."""
    left = _MOST_CHOICES
    for size in range(most + 1):
        left -= comb(len(open_), size)
        if left < 0:
            return
        yield from sorted(combinations(open_, size), key=lambda chosen: _sum(ties, chosen))


def _sum(ties: Ties, cells: Iterable[int]) -> int:
    return sum(ties.values[cell] for cell in cells)
