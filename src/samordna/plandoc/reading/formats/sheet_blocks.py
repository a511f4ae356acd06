"""A sheet's rows into blocks: tables parted by empty rows, and the lines of text that stand above them.

All tables of a sheet keep the sheet's columns, so that one which goes on below an empty row still fits its heading.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from samordna.plandoc.reading.blocks import Block, BlockKind, FilePlace, LeftOut, Span

Row = tuple[int, list[str]]
"""The row's number, from 1, and its cells."""

_MOST_HEADER_ROWS = 2


@dataclass(frozen=True, slots=True)
class Area:
    """Rows and columns, both from 1, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(slots=True)
class Sheet:
    """What a sheet shows. ``rows`` are those with something in them.

    ``unseen`` are the numbers of rows that are hidden or struck, which part no table; ``heads`` are rows that the file calls a
    table's header, as areas, and ``starts`` those of them that begin a table of its own; ``floating`` are texts of
    boxes by the row they are fixed to.
    """

    name: str
    rows: list[Row] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    unseen: set[int] = field(default_factory=set)
    heads: list[Area] = field(default_factory=list)
    starts: set[int] = field(default_factory=set)
    floating: list[tuple[int, str]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def sheet_blocks(sheet: Sheet) -> list[Block]:
    """A workbook's sheet under its name; nothing for one that shows nothing."""
    blocks = blocks_of(sheet)
    if not blocks:
        return []
    place = FilePlace(sheet=sheet.name)
    return [Block(BlockKind.HEADING, sheet.name, level=1, place=place, first_in_page=True), *blocks]


def blocks_of(sheet: Sheet) -> list[Block]:
    used = {index for _, cells in sheet.rows for index, cell in enumerate(cells) if cell}
    columns = range(min(used, default=0), max(used, default=0) + 1)
    covered = _rows_within(sheet.merged)
    blocks = [
        block
        for part in _parts(sheet, sheet.unseen | covered)
        for block in _part_blocks(part, sheet, columns)
    ]
    for row, text in sorted(sheet.floating, reverse=True):
        at = next((i for i, block in enumerate(blocks) if (block.place.row or 0) > row), len(blocks))
        blocks.insert(at, Block(BlockKind.PARAGRAPH, text, place=_place(sheet, row=row)))
    return blocks


def _rows_within(merged: list[Area]) -> set[int]:
    """The rows that a merged cell covers but does not begin in: empty ones among them part nothing."""
    return {
        row
        for area in merged
        if area.bottom - area.top < 1_000
        for row in range(area.top + 1, area.bottom + 1)
    }


def _parts(sheet: Sheet, passed: set[int]) -> Iterator[list[Row]]:
    part: list[Row] = []
    for number, cells in sheet.rows:
        if part and (number in sheet.starts or _parted(part[-1][0], number, passed)):
            yield part
            part = []
        part.append((number, cells))
    if part:
        yield part


def _parted(above: int, below: int, passed: set[int]) -> bool:
    return any(number not in passed for number in range(above + 1, min(below, above + len(passed) + 2)))


def _part_blocks(part: list[Row], sheet: Sheet, columns: range) -> Iterator[Block]:
    """Rows with a single cell filled, before the first with more, are titles and not part of the table."""
    start = next((index for index, (_, cells) in enumerate(part) if sum(map(bool, cells)) > 1), len(part))
    for number, cells in part[:start]:
        yield Block(BlockKind.PARAGRAPH, " ".join(filter(None, cells)), place=_place(sheet, row=number))
    if table := part[start:]:
        numbers = [number for number, _ in table]
        yield Block(
            BlockKind.TABLE,
            place=_place(sheet, row=numbers[0], column=columns.start + 1),
            rows=[[cells[index] if index < len(cells) else "" for index in columns] for _, cells in table],
            row_places=[_place(sheet, row=number) for number in numbers],
            spans=list(_spans(sheet.merged, numbers, columns)),
            header_rows=_header_rows(sheet.heads, numbers),
        )


def _spans(merged: list[Area], numbers: list[int], columns: range) -> Iterator[Span]:
    """Merged cells by their place in the table; rows that are not in it do not count."""
    for area in sorted(merged, key=lambda area: (area.top, area.left)):
        first, after = bisect_left(numbers, area.top), bisect_right(numbers, area.bottom)
        left, right = max(area.left - 1, columns.start), min(area.right, columns.stop)
        rows, across = after - first, right - left
        if rows > 0 and across > 0 and (rows > 1 or across > 1):
            yield Span(first, left - columns.start, rows, across)


def _header_rows(heads: list[Area], numbers: list[int]) -> int | None:
    """How many of a table's first rows the file calls its header; None where that cannot be."""
    for head in heads:
        count = bisect_right(numbers, head.bottom)
        if head.top <= numbers[0] <= head.bottom and count <= _MOST_HEADER_ROWS and count < len(numbers):
            return count
    return None


def _place(sheet: Sheet, row: int, column: int | None = None) -> FilePlace:
    return FilePlace(sheet=sheet.name or None, row=row, column=column)
