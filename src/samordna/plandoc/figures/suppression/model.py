"""The words of suppression: cells, the sums that tie them, and the mark of one that is hidden."""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from samordna.plandoc.small_numbers import is_small

Key = TypeVar("Key", bound=Hashable)


class Mark(StrEnum):
    """Why a cell is hidden: it is from one to four, or it would give such a one away."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class Sum(NamedTuple, Generic[Key]):
    """That one cell is the sum of others. It may differ from them: whoever knows by how much is guarded against too."""

    whole: Key
    parts: Sequence[Key]


@dataclass(frozen=True, slots=True)
class Ties:
    """Cells that sums tie to each other, by their places. ``fixed`` are those that were shown before: all know them."""

    values: Sequence[int]
    sums: Sequence[tuple[int, Sequence[int]]]
    fixed: Collection[int] = ()
    of_cell: Sequence[Sequence[tuple[int, int]]] = field(init=False)
    """For each cell the sums that it is in: with 1 as the whole, with -1 as a part."""

    def __post_init__(self) -> None:
        of_cell: list[list[tuple[int, int]]] = [[] for _ in self.values]
        for number, (whole, parts) in enumerate(self.sums):
            of_cell[whole].append((number, 1))
            for part in parts:
                of_cell[part].append((number, -1))
        object.__setattr__(self, "of_cell", of_cell)

    def difference(self, number: int) -> int:
        """By how much the whole is more than its parts: nothing, where the sum adds up."""
        whole, parts = self.sums[number]
        return self.values[whole] - sum(self.values[part] for part in parts)


Marks = dict[int, Mark]
"""The hidden cells by their places."""


def small_ones(ties: Ties) -> Marks:
    return {
        place: Mark.PRIMARY
        for place, value in enumerate(ties.values)
        if is_small(value) and place not in ties.fixed
    }
