"""Rows told apart where no line parts them: by the room between them, or by cells that all begin anew."""

from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.reading.formats.pdf.begun import begun_rows
from samordna.plandoc.reading.formats.pdf.lines import PdfLine
from samordna.plandoc.reading.formats.pdf.table_columns import (
    SAME_TOP,
    Column,
    crosses_columns,
    leading_of,
    step_with_room,
)

_FEWEST_PARTED = 3
_HALF = 0.5
_MOST = 0.7
_TIGHT = 0.2
_FEWER = 1.5


@dataclass(frozen=True, slots=True)
class Rows:
    """Where rows begin, and the boundaries (by number) that a first column's merged cell goes over."""

    tops: list[float]
    merged: set[int]

    def parted(self, row: int, column: int) -> bool:
        return column != 0 or row not in self.merged


def rows_of(columns: list[Column]) -> Rows:
    """By the room between rows where there is some, else by the cells that begin on one line.

    The first column is looked at apart: its cells may go over several rows, and close the room between them.
    """
    leading = leading_of(columns)
    tops = _parted(columns, leading)
    beside = _parted(columns[1:], leading)
    tight = len(tops) < _FEWEST_PARTED
    if len(columns) > 2 and len(beside) > max(2, len(tops) * _FEWER):
        if not _begins_with(columns[0], beside):
            return _over_first_column(columns, beside, leading)
        tops, tight = sorted({*tops[:1], *beside}), True
    begun = begun_rows(columns, tops, leading)
    tight = tight or len(begun) - len(tops) >= max(2, len(begun) * _TIGHT)
    return Rows(begun if tight else tops, set())


def _begins_with(column: Column, tops: list[float]) -> bool:
    """Whether a column has words of its own in most rows."""
    begun = [any(abs(line.top - top) < SAME_TOP * line.size for line in column.lines) for top in tops]
    return sum(begun) >= _MOST * len(begun)


def _parted(columns: list[Column], leading: float) -> list[float]:
    """The tops of what stands between strips with more room than lines have. One column alone goes on with its row."""
    lines = sorted((line for column in columns for line in column.lines), key=lambda line: line.top)
    chunks: list[list[PdfLine]] = []
    bottom = 0.0
    for line in lines:
        if not chunks or line.top - bottom > step_with_room(line, leading) - line.size:
            chunks.append([])
        chunks[-1].append(line)
        bottom = max(bottom, line.bottom)
    return [
        chunk[0].top
        for number, chunk in enumerate(chunks)
        if not number or _is_row(chunk, chunks[number + 1 :], columns)
    ]


def _is_row(chunk: list[PdfLine], below: list[list[PdfLine]], columns: list[Column]) -> bool:
    """Words in several columns, or the title of a group: one line that runs over columns, is bold, or stands above a row."""
    filled = _filled(chunk, columns)
    if len(filled) > 1:
        return True
    if filled[0] is not columns[0] or len(chunk) > 1:
        return False
    title = not chunk[0].text.endswith((".", ",")) and bool(below) and len(_filled(below[0], columns)) > 1
    return title or chunk[0].bold or crosses_columns(chunk[0], columns)


def _filled(chunk: list[PdfLine], columns: list[Column]) -> list[Column]:
    inside = set(map(id, chunk))
    return [column for column in columns if any(id(line) in inside for line in column.lines)]


def _over_first_column(columns: list[Column], tops: list[float], leading: float) -> Rows:
    """The cells of the first column go over several rows: a boundary does not part the lines of one of them."""
    merged = set()
    for number, top in enumerate(tops):
        for above, below in pairwise(columns[0].lines):
            close = below.top - above.top <= step_with_room(below, leading)
            if (
                close
                and above.top < top - 1 < below.top + below.size * _HALF
                and above.top < top <= below.bottom
            ):
                merged.add(number)
    return Rows(tops, merged)
