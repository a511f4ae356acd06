"""The columns of a table as lines, and how far those of one cell stand apart."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.reading.formats.pdf.lines import PdfLine, lines_of
from samordna.plandoc.reading.formats.pdf.words import Word

_LEAST_LEADING, _USUAL_LEADING, _MOST_LEADING = 0.95, 1.25, 1.6
_ROOM, _LEAST_ROOM = 0.08, 0.9
SAME_TOP = 0.35
"""Lines whose tops differ by less, as a share of their size, stand beside each other."""


@dataclass(slots=True)
class Column:
    """The lines of a column from the top, and how far to the right its text may reach."""

    lines: list[PdfLine]
    left: float
    right: float


def columns_of(words: Sequence[Word], starts: Sequence[float]) -> list[Column]:
    sides: list[list[Word]] = [[] for _ in starts]
    for word in words:
        sides[max(0, bisect_right(starts, word.x0 + 1.5) - 1)].append(word)
    ends = [*starts[1:], max((word.x1 for word in words), default=0.0)]
    columns = []
    for side, left, end in zip(sides, starts, ends, strict=True):
        size = side[0].size if side else 10.0
        reach = max((word.x1 for word in side if word.x1 < end), default=left)
        columns.append(Column(lines_of(side), left, max(reach, end - 1.5 * size)))
    return columns


def leading_of(columns: list[Column]) -> float:
    """From one line of a cell to the next, as a share of the size: the least there is, unless no cell has two lines."""
    steps = [
        (below.top - above.top) / below.size
        for column in columns
        for above, below in pairwise(column.lines)
        if below.top - above.top >= _LEAST_LEADING * below.size
    ]
    least = min(steps, default=_USUAL_LEADING)
    return least if least < _MOST_LEADING else _USUAL_LEADING


def step_with_room(line: PdfLine, leading: float) -> float:
    """From the top of a line to that of the next, where there is more room than lines of one cell have."""
    return leading * line.size + max(_LEAST_ROOM, _ROOM * line.size)


def has_top(tops: list[float], top: float, size: float) -> bool:
    return any(abs(other - top) < SAME_TOP * size for other in tops)


def crosses_columns(line: PdfLine, columns: list[Column]) -> bool:
    """Whether a line of the first column runs into the next, as the title of a group of rows does."""
    return len(columns) > 1 and line.x1 > columns[1].left + line.size
