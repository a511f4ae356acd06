"""What somebody can work out of what is shown: a complete search for other numbers that the hidden cells could be."""

from collections.abc import Iterator
from typing import NamedTuple

from samordna.plandoc.figures.suppression.model import Mark, Marks, Ties
from samordna.plandoc.small_numbers import FEWEST, is_small

_MOST_STEPS = 400
"""Beyond this nothing is taken for safe."""
_Bounds = dict[int, tuple[int, int]]


class _Hidden(NamedTuple):
    """What is hidden of a sum: parts that with ``told`` are the whole, or nothing where the whole is shown."""

    parts: list[int]
    whole: int | None
    told: int


class Attacker:
    """Knows what is shown, every sum, and what the marks say: a primary one is small, a secondary one none or not small."""

    def __init__(self, ties: Ties, marks: Marks) -> None:
        self.ties, self.marks = ties, marks
        self._sums: list[_Hidden] = []
        self._of_cell: dict[int, list[int]] = {cell: [] for cell in marks}
        for number in {number for cell in marks for number, _ in ties.of_cell[cell]}:
            whole, parts = ties.sums[number]
            hidden = [part for part in parts if part in marks]
            told = ties.values[whole] - sum(ties.values[part] for part in hidden)
            is_hidden = whole in marks
            for cell in (*hidden, whole) if is_hidden else hidden:
                self._of_cell[cell].append(len(self._sums))
            self._sums.append(
                _Hidden(
                    hidden, whole if is_hidden else None, told if is_hidden else told - ties.values[whole]
                )
            )
        self._bounds = self._known_of_marks()

    def can_tell(self, cell: int) -> bool:
        """Whether the hidden cell can only be what it is, or it takes too long to see that it need not be."""
        value, (low, high) = self.ties.values[cell], self._bounds[cell]
        return not any(
            low <= high and self._is_possible({**self._bounds, cell: (low, high)}, cell)
            for low, high in ((low, value - 1), (value + 1, high))
        )

    def _known_of_marks(self) -> _Bounds:
        """What is far from what it is would need as much elsewhere, so it need not be looked for."""
        far = FEWEST * len(self.marks)
        bounds = {}
        for cell, mark in self.marks.items():
            value = self.ties.values[cell]
            bounds[cell] = (1, FEWEST - 1) if mark is Mark.PRIMARY else (max(0, value - far), value + far)
            self._without_gap(cell, bounds)
        return bounds

    def _is_possible(self, bounds: _Bounds, changed: int) -> bool:
        waiting = [(bounds, changed)]
        for _ in range(_MOST_STEPS):
            if not waiting:
                return False
            bounds, changed = waiting.pop()
            if not self._narrow(bounds, changed):
                continue
            open_ = [(high - low, cell) for cell, (low, high) in bounds.items() if low < high]
            if not open_:
                return True
            _, cell = min(open_)
            waiting += [({**bounds, cell: span}, cell) for span in self._splits(cell, bounds[cell])]
        return False

    def _splits(self, cell: int, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """What it is comes last, to be tried first: the rest mostly stays as it is."""
        low, high = span
        middle = min(max(self.ties.values[cell], low), high)
        if low < middle:
            yield low, middle - 1
        if middle < high:
            yield middle + 1, high
        yield middle, middle

    def _narrow(self, bounds: _Bounds, changed: int) -> bool:
        """What follows for the others, in ``bounds``; False where something cannot be."""
        if not self._without_gap(changed, bounds):
            return False
        waiting = dict.fromkeys(self._of_cell[changed])
        while waiting:
            number, _ = waiting.popitem()
            narrowed = self._narrow_by(self._sums[number], bounds)
            if narrowed is None:
                return False
            waiting |= dict.fromkeys(other for cell in narrowed for other in self._of_cell[cell])
        return True

    def _narrow_by(self, one: _Hidden, bounds: _Bounds) -> list[int] | None:
        """The cells of the sum that can be less than was known; None where one can be nothing."""
        least = most = one.told
        for cell in one.parts:
            low, high = bounds[cell]
            least += low
            most += high
        low, high = bounds[one.whole] if one.whole is not None else (0, 0)
        if least > high or most < low:
            return None
        new = {
            cell: (
                max(bounds[cell][0], low - most + bounds[cell][1]),
                min(bounds[cell][1], high - least + bounds[cell][0]),
            )
            for cell in one.parts
        }
        if one.whole is not None:
            new[one.whole] = max(low, least), min(high, most)
        narrowed = [cell for cell, span in new.items() if span != bounds[cell]]
        bounds |= new
        return narrowed if all(self._without_gap(cell, bounds) for cell in narrowed) else None

    def _without_gap(self, cell: int, bounds: _Bounds) -> bool:
        """A secondary cell is no small number, unless it is one that its mark does not tell."""
        low, high = bounds[cell]
        if self.marks[cell] is Mark.SECONDARY and not is_small(self.ties.values[cell]):
            low = FEWEST if is_small(low) else low
            high = 0 if is_small(high) else high
            bounds[cell] = low, high
        return low <= high
