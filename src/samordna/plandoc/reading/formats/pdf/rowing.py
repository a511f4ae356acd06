"""Rows told apart where no line parts them: by the room between them, or by cells that all begin anew."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.reading.formats.pdf.lines import Line, lines_of
from samordna.plandoc.reading.formats.pdf.passages import broken_on_purpose
from samordna.plandoc.reading.formats.pdf.words import Word

_LEAST_LEADING, _USUAL_LEADING, _MOST_LEADING = 0.95, 1.25, 1.6
_ROOM, _LEAST_ROOM = 0.08, 0.9
_SAME_TOP = 0.35
_FEWEST_PARTED = 3
_HALF = 0.5
_MOST = 0.7
_TIGHT = 0.2
_MANY = 4
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
    """By the room between rows where there is some, else by the cells that begin on one line.

    The first column is looked at apart: its cells may go over several rows, and close the room between them.
    """
    leading = _leading(columns)
    tops = _parted(columns, leading)
    beside = _parted(columns[1:], leading)
    tight = len(tops) < _FEWEST_PARTED
    if len(columns) > 2 and len(beside) > max(2, len(tops) * _FEWER):
        if not _begins_with(columns[0], beside):
            return _over_first_column(columns, beside, leading)
        tops, tight = sorted({*tops[:1], *beside}), True
    begun = _begun(columns, tops, leading)
    tight = tight or len(begun) - len(tops) >= max(2, len(begun) * _TIGHT)
    return Rows(begun if tight else tops, set())


def _begins_with(column: Column, tops: list[float]) -> bool:
    """Whether a column has words of its own in most rows."""
    begun = [any(abs(line.top - top) < _SAME_TOP * line.size for line in column.lines) for top in tops]
    return sum(begun) >= _MOST * len(begun)


def _with_room(line: Line, leading: float) -> float:
    """From the top of a line to that of the next, where there is more room than lines of one cell have."""
    return leading * line.size + max(_LEAST_ROOM, _ROOM * line.size)


def _leading(columns: list[Column]) -> float:
    """From one line of a cell to the next, as a share of the size: the least there is, unless no cell has two lines."""
    steps = [
        (below.top - above.top) / below.size
        for column in columns
        for above, below in pairwise(column.lines)
        if below.top - above.top >= _LEAST_LEADING * below.size
    ]
    least = min(steps, default=_USUAL_LEADING)
    return least if least < _MOST_LEADING else _USUAL_LEADING


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
    return [
        chunk[0].top
        for number, chunk in enumerate(chunks)
        if not number or _is_row(chunk, chunks[number + 1 :], columns)
    ]


def _is_row(chunk: list[Line], below: list[list[Line]], columns: list[Column]) -> bool:
    """Words in several columns, or the title of a group: one line that runs over columns, is bold, or stands above a row."""
    filled = _filled(chunk, columns)
    if len(filled) > 1:
        return True
    if filled[0] is not columns[0] or len(chunk) > 1:
        return False
    title = not chunk[0].text.endswith((".", ",")) and bool(below) and len(_filled(below[0], columns)) > 1
    return title or chunk[0].bold or _crosses(chunk[0], columns)


def _filled(chunk: list[Line], columns: list[Column]) -> list[Column]:
    inside = set(map(id, chunk))
    return [column for column in columns if any(id(line) in inside for line in column.lines)]


def _begun(columns: list[Column], tops: list[float], leading: float) -> list[float]:
    """Rows without room between them: most cells begin anew on one line, or one does where all of them may."""
    rows = list(tops)
    alone = {line.top for line in columns[0].lines if _crosses(line, columns)}
    filled = [column for column in columns if column.lines]
    starts = [_starts(column, leading) for column in columns]
    for top in sorted({top for begun, maybe in starts for top in begun + maybe}):
        size = filled[0].lines[0].size
        if any(abs(top - row) < _SAME_TOP * size for row in rows):
            continue
        anew = {number for number, (begun, _) in enumerate(starts) if _has(begun, top, size)}
        may = sum(_has(begun + maybe, top, size) for begun, maybe in starts)
        words = sum(_has([line.top for line in column.lines], top, size) for column in columns)
        most = len(anew) >= 2 and (0 in anew or len(anew) >= len(filled) * _HALF)
        nearly = may >= words - (words >= _MANY)
        all_may = nearly and may > 1 and (words == len(filled) > 2 or 0 in anew)
        if most or all_may or top in alone or _ends_header(columns, top):
            rows.append(top)
    return sorted([*rows, *_titles(columns, starts[0][0], rows)])


def _titles(columns: list[Column], begun: list[float], rows: list[float]) -> list[float]:
    """Single lines of the first column, with nothing beside them, right above a row."""
    beside = [line.top for column in columns[1:] for line in column.lines]
    found = []
    for line, below in pairwise(columns[0].lines):
        new = line.top in begun and not _has(rows, line.top, line.size)
        if new and _has(rows, below.top, below.size) and not _has(beside, line.top, line.size):
            found.append(line.top)
    return found


def _starts(column: Column, leading: float) -> tuple[list[float], list[float]]:
    """Where the cells of a column begin for sure, and where they may."""
    begun = [column.lines[0].top] if column.lines else []
    maybe: list[float] = []
    for above, line in pairwise(column.lines):
        if line.top - above.top > _with_room(line, leading) or line.bold != above.bold:
            begun.append(line.top)
        elif not line.text[:1].islower():
            broken = broken_on_purpose(above, line, column.right)
            (begun if broken else maybe).append(line.top)
    return begun, maybe


def _has(tops: list[float], top: float, size: float) -> bool:
    return any(abs(other - top) < _SAME_TOP * size for other in tops)


def _crosses(line: Line, columns: list[Column]) -> bool:
    """Whether a line of the first column runs into the next, as the title of a group of rows does."""
    return len(columns) > 1 and line.x1 > columns[1].left + line.size


def _ends_header(columns: list[Column], top: float) -> bool:
    """Whether everything above is bold and nothing from here on."""
    above = [line for column in columns for line in column.lines if line.top < top - 1]
    at = [line for column in columns for line in column.lines if abs(line.top - top) <= 1]
    return bool(above) and all(line.bold for line in above) and not any(line.bold for line in at)


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
