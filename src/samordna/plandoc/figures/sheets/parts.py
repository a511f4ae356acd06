"""A sheet's rows parted into tables, each with the lines above it and below it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from samordna.plandoc.figures.sheets.cells import Holds, holds
from samordna.plandoc.figures.sheets.head_rows import has_head, next_table
from samordna.plandoc.figures.sheets.lines import TableLine, are_keys, filled, is_line, line_of, lines_of
from samordna.plandoc.figures.sheets.strips import masked, strips_of
from samordna.plandoc.reading.formats.sheet_blocks import Area, Row, Sheet


@dataclass(slots=True)
class RawTable:
    """``rows`` are a table's heading rows and body, lines between groups among them, from ``left`` to ``right`` (from 0)."""

    sheet: Sheet
    left: int
    right: int
    above: list[TableLine] = field(default_factory=list)
    below: list[TableLine] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def cells(self, row: Row) -> list[str]:
        """As many as the table has columns."""
        cells = row[1][self.left : self.right]
        return cells + [""] * (self.right - self.left - len(cells))


@dataclass(slots=True)
class SheetParts:
    tables: list[RawTable] = field(default_factory=list)
    lines: list[TableLine] = field(default_factory=list)
    """All lines of the sheet."""


def parts_of(sheet: Sheet) -> SheetParts:
    parts = SheetParts()
    waiting: list[TableLine] = []
    for rows in _parted(sheet):
        if are_keys(rows) or not any(
            holds(cell) in (Holds.NUMBER, Holds.MISSING, Holds.YEAR) for _, cells in rows for cell in cells
        ):
            lines = lines_of(rows)
            parts.lines += lines
            waiting += lines
            _lay_below(parts.tables, lines)
            continue
        strips = strips_of(rows)
        for left, right in strips:
            own = [(number, masked(cells, left, right)) for number, cells in rows]
            _take(sheet, [row for row in own if any(row[1])], _over(waiting, left, right, strips), parts)
        waiting = []
    return parts


def _take(sheet: Sheet, rows: list[Row], waiting: list[TableLine], parts: SheetParts) -> None:
    """A strip of rows: one table or several below each other, with the lines between."""
    for above, body, below in _tables_in(rows):
        lines, last = [line_of(row) for row in above], [line_of(row) for row in below]
        parts.lines += [*lines, *last]
        if not body:
            _lay_below(parts.tables, lines)
        elif (table := _continued(parts.tables, body)) and not has_head(body):
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


def _over(lines: list[TableLine], left: int, right: int, strips: list[tuple[int, int]]) -> list[TableLine]:
    """The lines that stand over these columns; all where none does, or where there is one table only."""
    own = [line for line in lines if left <= line.column < right]
    return own if own and len(strips) > 1 else lines


def _lay_below(tables: list[RawTable], lines: Iterable[TableLine]) -> None:
    for line in lines:
        over = [table for table in tables if table.left <= line.column < table.right] or tables
        if over:
            over[-1].below.append(line)


def _tables_in(part: list[Row]) -> Iterator[tuple[list[Row], list[Row], list[Row]]]:
    """The lines above, the rows and the lines below, for each table of rows that stand together."""
    first = next((at for at, (_, cells) in enumerate(part) if not is_line(cells)), len(part))
    if 0 < first < len(part) and filled(part[first - 1][1]) > 1 and not has_head(part[first:]):
        first -= 1
    above, rows = part[:first], part[first:]
    while rows:
        last = max(at for at, (_, cells) in enumerate(rows) if not is_line(cells))
        end = next_table(rows[: last + 1]) or last + 1
        begins = end
        while begins > 1 and is_line(rows[begins - 1][1]):
            begins -= 1
        is_last = end == last + 1
        yield above, rows[:begins], rows[end:] if is_last else []
        if is_last:
            return
        above, rows = rows[begins:end], rows[end:]
    yield above, [], []


def _continued(tables: list[RawTable], rows: list[Row]) -> RawTable | None:
    """The table above, where the rows stand in its columns."""
    used = [at for _, cells in rows for at, cell in enumerate(cells) if cell]
    last = tables[-1] if tables else None
    return last if last and last.left <= min(used) and max(used) < last.right else None
