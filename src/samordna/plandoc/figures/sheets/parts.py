"""A sheet's rows parted into tables, each with the lines above it and below it."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from samordna.plandoc.figures.sheets.cells import Holds, holds
from samordna.plandoc.figures.sheets.lines import Line, are_keys, filled, is_line, line_of, lines_of
from samordna.plandoc.reading.formats.sheet_blocks import Area, Row, Sheet

_TIMES = (Holds.YEAR, Holds.PERIOD)
_VALUES = (Holds.NUMBER, Holds.MISSING)


@dataclass(slots=True)
class RawTable:
    """``rows`` are a table's heading rows and body, lines between groups among them, from ``left`` to ``right`` (from 0)."""

    sheet: Sheet
    left: int
    right: int
    above: list[Line] = field(default_factory=list)
    below: list[Line] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def cells(self, row: Row) -> list[str]:
        """As many as the table has columns."""
        cells = row[1][self.left : self.right]
        return cells + [""] * (self.right - self.left - len(cells))


@dataclass(slots=True)
class SheetParts:
    tables: list[RawTable] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    """All lines of the sheet."""


def parts_of(sheet: Sheet) -> SheetParts:
    parts = SheetParts()
    waiting: list[Line] = []
    for rows in _parted(sheet):
        if are_keys(rows) or not any(
            holds(cell) in (*_VALUES, Holds.YEAR) for _, cells in rows for cell in cells
        ):
            lines = lines_of(rows)
            parts.lines += lines
            waiting += lines
            _lay_below(parts.tables, lines)
            continue
        strips = _strips(rows)
        for left, right in strips:
            own = [(number, _masked(cells, left, right)) for number, cells in rows]
            _take(sheet, [row for row in own if any(row[1])], _over(waiting, left, right, strips), parts)
        waiting = []
    return parts


def _take(sheet: Sheet, rows: list[Row], waiting: list[Line], parts: SheetParts) -> None:
    """A strip of rows: one table or several below each other, with the lines between."""
    for above, body, below in _tables_in(rows):
        lines, last = [line_of(row) for row in above], [line_of(row) for row in below]
        parts.lines += [*lines, *last]
        if not body:
            _lay_below(parts.tables, lines)
        elif (table := _continued(parts.tables, body)) and not _has_head(body):
            table.rows += [*above, *body]
            table.below = last
        else:
            used = [at for _, cells in body for at, cell in enumerate(cells) if cell]
            parts.tables.append(RawTable(sheet, min(used), max(used) + 1, [*waiting, *lines], last, body))
        waiting = []


def _parted(sheet: Sheet) -> Iterator[list[Row]]:
    """By empty rows; those that only look empty, for a merged cell covers them, part nothing."""
    passed = sheet.unseen | _covered(sheet.merged)
    part: list[Row] = []
    for row in sheet.rows:
        above = part[-1][0] if part else row[0]
        if any(number not in passed for number in range(above + 1, min(row[0], above + 50))):
            yield part
            part = []
        part.append(row)
    if part:
        yield part


def _covered(merged: list[Area]) -> set[int]:
    return {
        row
        for area in merged
        if area.bottom - area.top < 1_000
        for row in range(area.top + 1, area.bottom + 1)
    }


def _strips(rows: list[Row]) -> list[tuple[int, int]]:
    """The columns of tables that stand beside each other, parted by an empty column, each with labels of its own."""
    wide = [row for row in rows if filled(row[1]) > 1]
    used = sorted({at for _, cells in wide or rows for at, cell in enumerate(cells) if cell})
    begins = [used[0]]
    for before, column in itertools.pairwise(used):
        if column > before + 1 and column + 1 in used and _has_labels(wide, column):
            begins.append(column)
    width = max(len(cells) for _, cells in rows)
    edges = [0, *begins[1:], width]
    return list(itertools.pairwise(edges))


def _has_labels(rows: list[Row], column: int) -> bool:
    kinds = [holds(cells[column]) for _, cells in rows if column < len(cells) and cells[column]]
    return len(kinds) > 1 and not any(kind in _VALUES for kind in kinds)


def _masked(cells: Sequence[str], left: int, right: int) -> list[str]:
    return [cell if left <= at < right else "" for at, cell in enumerate(cells)]


def _over(lines: list[Line], left: int, right: int, strips: list[tuple[int, int]]) -> list[Line]:
    """The lines that stand over these columns; all where none does, or where there is one table only."""
    own = [line for line in lines if left <= line.column < right]
    return own if own and len(strips) > 1 else lines


def _lay_below(tables: list[RawTable], lines: Iterable[Line]) -> None:
    for line in lines:
        over = [table for table in tables if table.left <= line.column < table.right] or tables
        if over:
            over[-1].below.append(line)


def _tables_in(part: list[Row]) -> Iterator[tuple[list[Row], list[Row], list[Row]]]:
    """The lines above, the rows and the lines below, for each table of rows that stand together."""
    first = next((at for at, (_, cells) in enumerate(part) if not is_line(cells)), len(part))
    if 0 < first < len(part) and filled(part[first - 1][1]) > 1 and not _has_head(part[first:]):
        first -= 1
    above, rows = part[:first], part[first:]
    while rows:
        last = max(at for at, (_, cells) in enumerate(rows) if not is_line(cells))
        end = _next_table(rows[: last + 1]) or last + 1
        begins = end
        while begins > 1 and is_line(rows[begins - 1][1]):
            begins -= 1
        is_last = end == last + 1
        yield above, rows[:begins], rows[end:] if is_last else []
        if is_last:
            return
        above, rows = rows[begins:end], rows[end:]
    yield above, [], []


def _next_table(rows: list[Row]) -> int | None:
    """Where the next heading row stands below rows with numbers."""
    seen = False
    for at, (_, cells) in enumerate(rows):
        kinds = [holds(cell) for cell in cells if cell]
        has_value = any(kind in _VALUES for kind in kinds)
        if seen and len(kinds) > 2 and not has_value and _is_head(cells, rows[0][1]):
            return at
        seen = seen or has_value
    return None


def _is_head(cells: Sequence[str], head: Sequence[str]) -> bool:
    kinds = [holds(cell) for cell in cells if cell]
    periods = sum(kind in _TIMES for kind in kinds)
    same = sum(bool(cell) and cell == other for cell, other in zip(cells, head, strict=False))
    return (periods >= 2 and periods >= len(kinds) - 2) or same >= 2


def _has_head(rows: list[Row]) -> bool:
    """Whether the first row has no number but years."""
    kinds = [holds(cell) for cell in rows[0][1] if cell]
    return not any(kind in _VALUES for kind in kinds) and (
        any(kind is Holds.TEXT for kind in kinds) or sum(kind in _TIMES for kind in kinds) == len(kinds) > 1
    )


def _continued(tables: list[RawTable], rows: list[Row]) -> RawTable | None:
    """The table above, where the rows stand in its columns."""
    used = [at for _, cells in rows for at, cell in enumerate(cells) if cell]
    last = tables[-1] if tables else None
    return last if last and last.left <= min(used) and max(used) < last.right else None
