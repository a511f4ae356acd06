"""Rows told apart where no line parts them: by the room between them, or by cells that all begin anew."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from samordna.plandoc.reading.formats.pdf.lines import Line, lines_of
from samordna.plandoc.reading.formats.pdf.passages import broken_on_purpose
from samordna.plandoc.reading.formats.pdf.words import Word

_USUAL_LEADING = 1.25
_ROOM, _LEAST_ROOM = 0.2, 1.5
_SAME_TOP = 0.35
_FEWEST_PARTED = 3
_HALF = 0.5
_FEWER = 1.5


@dataclass(slots=True)
class Column:
    """The lines of a column from the top, and how far to the right its text may reach."""

    lines: list[Line]
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Rows:
    """Where rows begin, and the boundaries (by number) that a first column's merged cell goes over."""

    tops: list[float]
    merged: set[int]

    def parted(self, row: int, column: int) -> bool:
        return column != 0 or row not in self.merged


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


def rows_of(columns: list[Column]) -> Rows:
    leading = _leading(columns)
    tops = _parted(columns, leading)
    rest = _parted(columns[1:], leading)
    if len(rest) > max(2, len(tops) * _FEWER) and len(columns) > 2:
        return _over_first_column(columns, rest, leading)
    if len(tops) < _FEWEST_PARTED:
        tops = _begun(columns, tops, leading)
    return Rows(tops, set())


def _leading(columns: list[Column]) -> float:
    """From one line of a cell to the next, as a share of the size: told by lines that go on in small letters."""
    goes_on = [
        (below.top - above.top) / below.size
        for column in columns
        for above, below in pairwise(column.lines)
        if below.text[:1].islower() and below.top - above.top < 2 * below.size
    ]
    return median(goes_on) if goes_on else _USUAL_LEADING


def _parted(columns: list[Column], leading: float) -> list[float]:
    """The tops of what stands between strips with more room than lines have. One column alone goes on with its row."""
    lines = sorted((line for column in columns for line in column.lines), key=lambda line: line.top)
    chunks: list[list[Line]] = []
    bottom = 0.0
    for line in lines:
        usual = (leading - 1) * line.size
        if not chunks or line.top - bottom > usual + max(_LEAST_ROOM, _ROOM * line.size):
            chunks.append([])
        chunks[-1].append(line)
        bottom = max(bottom, line.bottom)
    tops: list[float] = []
    for chunk in chunks:
        if not tops or _is_row(chunk, columns):
            tops.append(chunk[0].top)
    return tops


def _is_row(chunk: list[Line], columns: list[Column]) -> bool:
    inside = set(map(id, chunk))
    filled = [column for column in columns if any(id(line) in inside for line in column.lines)]
    crosses = any(line.x1 > column.right + 0.5 * line.size for column in filled for line in chunk)
    return len(filled) > 1 or (crosses and filled[0] is columns[0]) or all(line.bold for line in chunk)


def _begun(columns: list[Column], tops: list[float], leading: float) -> list[float]:
    """Rows without room between them: most cells begin anew on one line."""
    begun: list[tuple[float, int]] = []
    for number, column in enumerate(columns):
        above: Line | None = None
        for line in column.lines:
            if above is None or _begins(above, line, column, leading):
                begun.append((line.top, number))
            above = line
    filled = sum(bool(column.lines) for column in columns)
    size = next((column.lines[0].size for column in columns if column.lines), 10.0)
    rows = list(tops)
    for top in sorted({top for top, _ in begun}):
        together = {number for other, number in begun if 0 <= other - top < _SAME_TOP * size}
        enough = len(together) >= 2 and (0 in together or len(together) >= filled * _HALF)
        if enough and all(abs(top - row) >= _SAME_TOP * size for row in rows):
            rows.append(top)
    return sorted(rows)


def _begins(above: Line, line: Line, column: Column, leading: float) -> bool:
    if line.top - above.top > (leading + _ROOM) * line.size:
        return True
    if line.bold != above.bold:
        return True
    return not line.text[:1].islower() and broken_on_purpose(above, line, column.right)


def _over_first_column(columns: list[Column], tops: list[float], leading: float) -> Rows:
    """The cells of the first column go over several rows: a boundary does not part the lines of one of them."""
    merged = set()
    for number, top in enumerate(tops):
        for above, below in pairwise(columns[0].lines):
            close = below.top - above.top <= leading * below.size + _LEAST_ROOM
            if (
                close
                and above.top < top - 1 < below.top + below.size * _HALF
                and above.top < top <= below.bottom
            ):
                merged.add(number)
    return Rows(tops, merged)
