"""What to hide where several sums tie the cells: enough at first, then less, and the least where the cells are few."""

from samordna.plandoc.figures.suppression.fewest import besides, fewest
from samordna.plandoc.figures.suppression.free_moves import free_move, move_of_all_sums
from samordna.plandoc.figures.suppression.model import Marks, Ties, small_ones
from samordna.plandoc.figures.suppression.moves import Hiding, Step
from samordna.plandoc.figures.suppression.paid_moves import PaidMoves

_WAYS, _WAYS_OF_A_CELL = 20_000, 3
"""How many ways on are tried at most: so long for a table of any size, and so much longer for each of its cells."""
_MOST_CELLS = 25
"""So few that every choice of what to hide can be tried."""


def hidden_in_several(ties: Ties) -> Marks:
    marks = small_ones(ties)
    if not marks:
        return marks
    hiding = Hiding(ties, marks)
    proofs = _hide_enough(hiding)
    _show_again(hiding, proofs)
    open_ = {cell for cell in marks if cell not in proofs}
    if len(ties.values) <= _MOST_CELLS and (least := fewest(ties, marks, is_enough=not open_)):
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
    for place in sorted(besides(hiding.marks, values), key=lambda one: -values[one]):
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
