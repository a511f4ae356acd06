"""The columns of a tagged table that leaves out cells: some programs tag no empty ones."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

_LEEWAY = 3.0


@dataclass(frozen=True, slots=True)
class CellText:
    """What a cell says, the page (from 1) it begins on, 0 where it is empty, how far its words reach, and the upright line that
    is drawn before them, where there is one."""

    text: str
    page: int
    left: float = 0.0
    right: float = 0.0
    edge: float | None = None

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Columns:
    """``width`` is how many columns there are, ``_edges`` are the lines before them where each has one, and ``_known`` are texts
    that surely stand in a column. They are ``apart`` if no text of one stands below those of another."""

    width: int
    apart: bool
    _edges: list[float]
    _known: dict[int, list[CellText]]

    def of(self, text: CellText, free: list[int]) -> tuple[int, bool]:
        """The column of a cell that begins in one of those that are free, and whether that is sure."""
        if len(free) == 1:
            return free[0], True
        if self._edges and text.edge is not None:
            at = sum(edge <= text.edge + _LEEWAY for edge in self._edges) - 1
            return (at, True) if at in free else (free[0], False)
        known = [column for column in free if column in self._known]
        far = sorted((min(_distance(text, one) for one in self._known[column]), column) for column in known)
        alone = len(far) < 2 or far[1][0] > far[0][0] + _LEEWAY
        if self.apart and far and alone and far[0][0] <= _LEEWAY:
            return far[0][1], True
        begun = [column for column in known if self._left(column) <= text.left + _LEEWAY]
        return begun[-1] if begun else free[0], False

    def _left(self, column: int) -> float:
        return min(text.left for text in self._known[column])


def columns_of(width: int, texts: Iterable[CellText], whole: Iterable[tuple[int, CellText]]) -> Columns:
    """The columns of a table. ``texts`` stand in one column each; ``whole`` are those of them whose column is known, since their
    rows have all their cells."""
    said = [text for text in texts if text.page]
    edges: list[float] = []
    for edge in sorted(text.edge for text in said if text.edge is not None):
        if not edges or edge > edges[-1] + _LEEWAY:
            edges.append(edge)
    if len(edges) >= width and all(text.edge is not None for text in said):
        return Columns(len(edges), True, edges, {})
    known: defaultdict[int, list[CellText]] = defaultdict(list)
    for column, text in whole:
        if text.page:
            known[column].append(text)
    return Columns(width, _beside_each_other(known), [], dict(known))


def _beside_each_other(known: dict[int, list[CellText]]) -> bool:
    """Whether the texts of each column end before those of the next begin."""
    return all(
        max(text.right for text in known[one]) <= min(text.left for text in known[other])
        for one, other in pairwise(sorted(known))
    )


def _distance(text: CellText, other: CellText) -> float:
    """How far two texts of a column are from being set alike: from the left, from the right, or in the middle."""
    return min(abs(text.left - other.left), abs(text.right - other.right), abs(text.middle - other.middle))
