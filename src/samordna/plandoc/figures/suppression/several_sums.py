"""What to hide where several sums tie the cells: enough at first, then less, and the least where the cells are few."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import comb

from samordna.plandoc.figures.suppression.free_moves import free_move, move_of_all_sums
from samordna.plandoc.figures.suppression.model import Mark, Marks, Ties, small_ones
from samordna.plandoc.figures.suppression.moves import Hiding, Step
from samordna.plandoc.figures.suppression.paid_moves import PaidMoves
from samordna.plandoc.figures.suppression.solving import Attacker
from samordna.plandoc.small_numbers import is_small

_WAYS, _WAYS_OF_A_CELL = 20_000, 3
"""How many ways on are tried at most: so long for a table of any size, and so much longer for each of its cells."""
_MOST_CELLS, _MOST_CHOICES = 80, 2_000
"""So few cells, and choices of what to hide besides the small ones, that each can be tried."""


def hidden_in_several(ties: Ties) -> Marks:
    marks = small_ones(ties)
    if not marks:
        return marks
    hiding = Hiding(ties, marks)
    proofs = _hide_enough(hiding)
    _show_again(hiding, proofs)
    open_ = {cell for cell in marks if cell not in proofs}
    if len(ties.values) <= _MOST_CELLS and (least := _least(ties, marks, is_enough=not open_)):
        return least
    for cell in open_:
        hiding.mark_around(cell)
    return marks


def _hide_enough(hiding: Hiding) -> dict[int, Step]:
    """Hides so that each small cell could be another number. Returns for each the move that proves it, if there is one."""
    proofs: dict[int, Step] = {}
    paid = PaidMoves(hiding, _WAYS + _WAYS_OF_A_CELL * len(hiding.ties.values))
    for cell in list(hiding.marks):
        if cell not in proofs:
            step = free_move(hiding, cell) or paid.cheapest(cell) or move_of_all_sums(hiding, cell)
            if step:
                hiding.hide(step)
                proofs |= dict.fromkeys(_cells(step), step)
    return proofs


def _show_again(hiding: Hiding, proofs: dict[int, Step]) -> None:
    """What was hidden for one cell may not be needed any more when others were hidden for another."""
    values = hiding.ties.values
    users: dict[int, set[int]] = {}
    _note_users(users, proofs)
    for place in sorted(_besides(hiding.marks, values), key=lambda one: -values[one]):
        hiding.show(place)
        again: dict[int, Step] = {}
        for cell in sorted(users.get(place, ())):
            if cell in hiding.marks and cell not in again and place in _cells(proofs[cell]):
                step = free_move(hiding, cell)
                if step is None:
                    hiding.mark(place)
                    break
                again |= dict.fromkeys(_cells(step), step)
        else:
            proofs |= again
            _note_users(users, again)


def _note_users(users: dict[int, set[int]], proofs: dict[int, Step]) -> None:
    """For each cell those whose proofs move it."""
    for cell, step in proofs.items():
        for moved in _cells(step):
            users.setdefault(moved, set()).add(cell)


def _cells(step: Step) -> set[int]:
    return {cell for cell, _ in step.cells()}


def _besides(marks: Marks, values: Sequence[int]) -> list[int]:
    """The cells that are hidden though they are not small."""
    return [cell for cell in marks if not is_small(values[cell])]


def _least(ties: Ties, marks: Marks, *, is_enough: bool) -> Marks | None:
    """The fewest cells, and of those the smallest sum, where there are not too many choices to try."""
    small, others = small_ones(ties), _besides(marks, ties.values)
    is_best = is_enough and all(marks[cell] is mark for cell, mark in small.items())
    easiest = list(small)
    for chosen in _choices(ties, len(others) if is_best else len(ties.values)):
        if is_best and (len(chosen), _sum(ties, chosen)) >= (len(others), _sum(ties, others)):
            return marks
        attacker = Attacker(ties, {**small, **dict.fromkeys(chosen, Mark.SECONDARY)})
        told = next((cell for cell in easiest if attacker.can_tell(cell)), None)
        if told is None:
            return attacker.marks
        easiest.remove(told)
        easiest.insert(0, told)
    return marks if is_enough else None


def _choices(ties: Ties, most: int) -> Iterator[tuple[int, ...]]:
    """The sets of cells that might be hidden too, the smallest first, as long as they are not too many."""
    open_ = [cell for cell, value in enumerate(ties.values) if not is_small(value) and cell not in ties.fixed]
    left = _MOST_CHOICES
    for size in range(min(most, len(open_)) + 1):
        left -= comb(len(open_), size)
        if left < 0:
            return
        yield from sorted(combinations(open_, size), key=lambda chosen: _sum(ties, chosen))


def _sum(ties: Ties, cells: Iterable[int]) -> int:
    return sum(ties.values[cell] for cell in cells)
