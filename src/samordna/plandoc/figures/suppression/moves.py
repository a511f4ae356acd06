"""Other numbers that the cells could be, close to those that they are: one more here, one less there, until all sums hold.

Such a move is a proof that nobody can tell the cells that move.
"""

from collections.abc import Iterator
from typing import NamedTuple

from samordna.plandoc.figures.suppression.model import Mark, Marks, Ties
from samordna.plandoc.small_numbers import FEWEST, is_small

UNTOLD = 1000
"""What it costs that a mark does not tell that a cell is small: only where nothing else is left."""
FREE = (0, 0)
Open = tuple[tuple[int, int], ...]
"""The sums that do not hold yet, each with how much the whole has too much; the latest last."""


class Step(NamedTuple):
    """A cell that moves, and those that moved before it."""

    cell: int
    by: int
    before: "Step | None" = None

    def cells(self) -> Iterator[tuple[int, int]]:
        one: Step | None = self
        while one is not None:
            yield one.cell, one.by
            one = one.before


class Hiding:
    """The cells that are hidden so far, and what each could move by."""

    def __init__(self, ties: Ties, marks: Marks) -> None:
        self.ties, self.marks = ties, marks
        self.members = [{whole, *parts} for whole, parts in ties.sums]
        self.hidden = [{cell for cell in members if cell in marks} for members in self.members]
        self._common: dict[tuple[int, int], tuple[int, ...]] = {}
        self._wholes = {whole for whole, _ in ties.sums}

    def hide(self, step: Step) -> None:
        """What the move needs hidden. A mark that would tell that a cell is small, and so which, tells it no more."""
        for cell, by in step.cells():
            if cell not in self.marks or (
                self.marks[cell] is Mark.PRIMARY and not is_small(self.ties.values[cell] + by)
            ):
                self.mark(cell)

    def mark(self, cell: int) -> None:
        self.marks[cell] = Mark.SECONDARY
        for number, _ in self.ties.of_cell[cell]:
            self.hidden[number].add(cell)

    def mark_around(self, cell: int) -> None:
        """All that a sum of the cell ties it to, where nothing less is known to help."""
        for number, _ in self.ties.of_cell[cell]:
            for other in self.members[number]:
                if other not in self.marks and other not in self.ties.fixed:
                    self.mark(other)

    def show(self, cell: int) -> None:
        del self.marks[cell]
        for number, _ in self.ties.of_cell[cell]:
            self.hidden[number].discard(cell)

    def cost(self, cell: int, by: int) -> tuple[int, int] | None:
        """How many cells are to be hidden for this one to move, and their sum; None where it cannot."""
        value, mark = self.ties.values[cell], self.marks.get(cell)
        after = value + by
        if mark is Mark.PRIMARY:
            if is_small(after):
                return FREE
            return (UNTOLD, 0) if after >= FEWEST and cell in self._wholes else None
        if after < 0 or (is_small(after) and not is_small(value)):
            return None
        if mark is None:
            return None if cell in self.ties.fixed else (1, value)
        return FREE

    def needed(self, number: int, cell: int, too_much: int) -> int:
        """By how much the cell moves to make the sum hold."""
        return -too_much if cell == self.ties.sums[number][0] else too_much

    def opened(self, open_: Open, cell: int, by: int) -> Open:
        """The sums that do not hold when the cell has moved as well."""
        now = dict(open_)
        for number, sign in self.ties.of_cell[cell]:
            much = now.pop(number, 0) + sign * by
            if much:
                now[number] = much
        return tuple(now.items())

    def closing(self, open_: Open) -> Iterator[int]:
        """The cells that are in the latest of the sums and in another."""
        latest = open_[-1][0]
        for number, _ in open_[:-1]:
            if (latest, number) not in self._common:
                self._common[latest, number] = tuple(self.members[latest] & self.members[number])
            yield from self._common[latest, number]
