"""Rows without room between them, told by cells that begin anew on one line."""

from itertools import pairwise

from samordna.plandoc.reading.formats.pdf.passages import broken_on_purpose
from samordna.plandoc.reading.formats.pdf.table_columns import (
    Column,
    crosses_columns,
    has_top,
    step_with_room,
)

_HALF = 0.5
_MANY = 4


def begun_rows(columns: list[Column], tops: list[float], leading: float) -> list[float]:
    """Rows without room between them: most cells begin anew on one line, or one does where all of them may."""
    rows = list(tops)
    alone = {line.top for line in columns[0].lines if crosses_columns(line, columns)}
    filled = [column for column in columns if column.lines]
    starts = [_starts(column, leading) for column in columns]
    for top in sorted({top for begun, maybe in starts for top in begun + maybe}):
        size = filled[0].lines[0].size
        if has_top(rows, top, size):
            continue
        anew = {number for number, (begun, _) in enumerate(starts) if has_top(begun, top, size)}
        may = sum(has_top(begun + maybe, top, size) for begun, maybe in starts)
        words = sum(has_top([line.top for line in column.lines], top, size) for column in columns)
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
        new = line.top in begun and not has_top(rows, line.top, line.size)
        if new and has_top(rows, below.top, below.size) and not has_top(beside, line.top, line.size):
            found.append(line.top)
    return found


def _starts(column: Column, leading: float) -> tuple[list[float], list[float]]:
    """Where the cells of a column begin for sure, and where they may."""
    begun = [column.lines[0].top] if column.lines else []
    maybe: list[float] = []
    for above, line in pairwise(column.lines):
        if line.top - above.top > step_with_room(line, leading) or line.bold != above.bold:
            begun.append(line.top)
        elif not line.text[:1].islower():
            broken = broken_on_purpose(above, line, column.right)
            (begun if broken else maybe).append(line.top)
    return begun, maybe


def _ends_header(columns: list[Column], top: float) -> bool:
    """Whether everything above is bold and nothing from here on."""
    above = [line for column in columns for line in column.lines if line.top < top - 1]
    at = [line for column in columns for line in column.lines if abs(line.top - top) <= 1]
    return bool(above) and all(line.bold for line in above) and not any(line.bold for line in at)
