"""What can be solved back, by trying all numbers: slow, simple, and with nothing in common with what it tries."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

Cell = Hashable
Shown = Mapping[Cell, str]
SMALL = range(1, 5)


@dataclass
class CountTable:
    """``sums`` from the smallest to the largest; a cell that stands first in none is counted."""

    counted: dict[Cell, int]
    sums: list[tuple[Cell, Sequence[Cell]]]
    cells: dict[Cell, int] = field(init=False)

    def __post_init__(self) -> None:
        self.cells = dict(self.counted)
        for whole, parts in self.sums:
            self.cells[whole] = sum(self.cells[part] for part in parts)

    def told(self, marks: Shown) -> set[Cell]:
        """The hidden cells that can only be one number."""
        seen: dict[Cell, set[int]] = {cell: set() for cell in marks}
        shown = {cell: value for cell, value in self.cells.items() if cell not in marks}
        for other in self._others(marks, shown):
            for cell in marks:
                seen[cell].add(other[cell])
            if all(len(numbers) > 1 for numbers in seen.values()):
                return set()
        return {cell for cell, numbers in seen.items() if len(numbers) < 2}

    def fewest(self, most: int) -> tuple[int, int] | None:
        """How many cells must be hidden besides the small ones, and their least sum."""
        small = {cell: "primary" for cell, value in self.cells.items() if value in SMALL}
        open_ = [cell for cell in self.cells if cell not in small]
        for size in range(most + 1):
            for chosen in sorted(combinations(open_, size), key=self.sum_of):
                if not self.told({**small, **dict.fromkeys(chosen, "secondary")}) & small.keys():
                    return size, self.sum_of(chosen)
        return None

    def sum_of(self, cells: Iterable[Cell]) -> int:
        return sum(self.cells[cell] for cell in cells)

    def _others(self, marks: Shown, known: dict[Cell, int]) -> Iterator[dict[Cell, int]]:
        """All tables that whoever reads this one could believe in."""
        cell, follows = self._next(known)
        if cell is None:
            yield known
            return
        for number in self._numbers(cell, marks) if follows is None else (follows,):
            other = {**known, cell: number}
            if number in self._numbers(cell, marks) and all(self._holds(one, other) for one in self.sums):
                yield from self._others(marks, other)

    def _next(self, known: Mapping[Cell, int]) -> tuple[Cell | None, int | None]:
        """A cell that is not known, and what it is if the others of a sum tell it."""
        for whole, parts in self.sums:
            left = [cell for cell in (whole, *parts) if cell not in known]
            if len(left) == 1:
                told = sum(known[part] for part in parts if part in known)
                return left[0], told if left[0] == whole else known[whole] - told
        return next((cell for cell in self.cells if cell not in known), None), None

    def _holds(self, one: tuple[Cell, Sequence[Cell]], known: Mapping[Cell, int]) -> bool:
        whole, parts = one
        told = sum(known[part] for part in parts if part in known)
        if whole not in known:
            return True
        return known[whole] >= told if any(part not in known for part in parts) else known[whole] == told

    def _numbers(self, cell: Cell, marks: Shown) -> Sequence[int]:
        value = self.cells[cell]
        if cell not in marks:
            return (value,)
        if marks[cell] == "primary":
            return SMALL
        most = value + 14
        if value in SMALL:
            return range(most)
        return (0, *range(5, most)) if value == 0 else (*range(value, most), *range(value - 1, 4, -1), 0)
