"""What somebody can work out of what is shown: a complete search for other numbers that the hidden cells could be."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from samordna.plandoc.figures.suppression.model import Mark, Marks, Ties
from samordna.plandoc.small_numbers import FEWEST, is_small

_MOST_STEPS = 400
"""Beyond this nothing is taken for safe."""
_Bounds = dict[int, tuple[int, int]]


@dataclass(slots=True)
class Attacker:
    """Knows what is shown, every sum, and what the marks say: a primary one is small, a secondary one none or not small."""

    ties: Ties
    marks: Marks
    known: Mapping[int, int] = field(init=False)

    def __post_init__(self) -> None:
        shown = {}
        for number in range(len(self.ties.sums)):
            whole, parts = self.ties.sums[number]
            told = sum(self.ties.values[part] for part in parts if part not in self.marks)
            if whole not in self.marks:
                told -= self.ties.values[whole]
            shown[number] = told + self.ties.difference(number)
        self.known = shown

    def can_tell(self, cell: int) -> bool:
        """Whether the hidden cell can only be what it is, or it takes too long to see that it need not be."""
        value, bounds = self.ties.values[cell], self._bounds()
        low, high = bounds[cell]
        return not any(
            self._is_possible({**bounds, cell: other}) for other in ((low, value - 1), (value + 1, high))
        )

    def _bounds(self) -> _Bounds:
        most = sum(self.ties.values) + FEWEST * len(self.marks)
        return {
            cell: (1, FEWEST - 1) if mark is Mark.PRIMARY else (0, most) for cell, mark in self.marks.items()
        }

    def _is_possible(self, bounds: _Bounds) -> bool:
        waiting = [(bounds, list(bounds))]
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
            waiting += [({**bounds, cell: span}, [cell]) for span in self._splits(cell, bounds[cell])]
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

    def _narrow(self, bounds: _Bounds, changed: list[int]) -> bool:
        """What follows for the others, in ``bounds``; False where something cannot be."""
        waiting = list(changed)
        if not all(self._without_gap(one, bounds) for one in changed):
            return False
        while waiting:
            for number, _ in self.ties.of_cell[waiting.pop()]:
                narrowed = self._narrow_by(number, bounds)
                if narrowed is None:
                    return False
                waiting += narrowed
        return True

    def _narrow_by(self, number: int, bounds: _Bounds) -> list[int] | None:
        whole, parts = self.ties.sums[number]
        hidden = [part for part in parts if part in bounds]
        least = self.known[number] + sum(bounds[one][0] for one in hidden)
        most = self.known[number] + sum(bounds[one][1] for one in hidden)
        low, high = bounds.get(whole, (0, 0))
        narrowed = []
        for one in hidden:
            own_low, own_high = bounds[one]
            new = (max(own_low, low - most + own_high), min(own_high, high - least + own_low))
            if new != (own_low, own_high):
                bounds[one] = new
                narrowed.append(one)
        if whole in bounds and (least > low or most < high):
            bounds[whole] = (max(low, least), min(high, most))
            narrowed.append(whole)
        elif whole not in bounds and not least <= 0 <= most:
            return None
        return narrowed if all(self._without_gap(one, bounds) for one in narrowed) else None

    def _without_gap(self, cell: int, bounds: _Bounds) -> bool:
        """A secondary cell is no small number, unless it is one that its mark does not tell."""
        low, high = bounds[cell]
        if self.marks[cell] is Mark.SECONDARY and not is_small(self.ties.values[cell]):
            low = FEWEST if is_small(low) else low
            high = 0 if is_small(high) else high
            bounds[cell] = low, high
        return low <= high
