"""Tables whose columns no line parts: put together from where columns and rows begin."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from samordna.plandoc.reading.blocks import Span
from samordna.plandoc.reading.formats.pdf.found_table import Corner, FoundTable
from samordna.plandoc.reading.formats.pdf.lines import lines_of
from samordna.plandoc.reading.formats.pdf.segments import column_of, segments
from samordna.plandoc.reading.formats.pdf.words import Word

Parted = Callable[[int, int], bool]
"""Whether a column's cells are parted at the top of a row (both from 0)."""


def table_of(
    page: int, words: list[Word], starts: Sequence[float], tops: Sequence[float], parted: Parted
) -> FoundTable:
    """``tops`` are where rows begin, from the top."""
    rows: list[list[Word]] = [[] for _ in tops]
    for word in words:
        rows[max(0, bisect_right(tops, word.middle) - 1)].append(word)
    cells: dict[Corner, list[Word]] = {}
    spans: dict[Corner, Span] = {}
    for number, inside in enumerate(rows):
        for line in lines_of(inside):
            for segment in segments(line, starts):
                column = column_of(segment, starts)
                corner = (_owner(number, column, parted), column)
                cells.setdefault(corner, []).extend(segment.words)
                last = max(column, bisect_right(starts, segment.x1 - 1) - 1)
                if last > column and corner[0] == number:
                    spans[corner] = Span(*corner, 1, last - column + 1)
    table = FoundTable(_box(words), [page] * len(tops), list(starts))
    table.cells = {corner: lines_of(inside) for corner, inside in cells.items()}
    table.spans = [*spans.values(), *_tall(len(tops), len(starts), parted, spans)]
    return table


def _owner(row: int, column: int, parted: Parted) -> int:
    while row > 0 and not parted(row, column):
        row -= 1
    return row


def _tall(rows: int, columns: int, parted: Parted, taken: dict[Corner, Span]) -> list[Span]:
    """Cells that go over several rows."""
    found = []
    for column in range(columns):
        first = 0
        for row in range(1, rows + 1):
            if row < rows and not parted(row, column):
                continue
            if row - first > 1 and (first, column) not in taken:
                found.append(Span(first, column, row - first))
            first = row
    return found


def _box(words: list[Word]) -> tuple[float, float, float, float]:
    return (
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )
