"""A sheet's rows into blocks: tables parted by empty rows, and the lines of text that stand above them.

All tables of a sheet keep the sheet's columns, so that one which goes on below an empty row still fits its heading.
"""

from collections.abc import Iterable, Iterator

from samordna.plandoc.reading.blocks import Block, BlockKind, Place

Row = tuple[int, list[str]]
"""The row's number, from 1, and its cells."""


def blocks_of(rows: Iterable[Row], sheet: str | None = None) -> Iterator[Block]:
    parts = list(_parts(rows))
    used = {index for part in parts for _, cells in part for index, cell in enumerate(cells) if cell}
    columns = range(min(used, default=0), max(used, default=0) + 1)
    for part in parts:
        yield from _part_blocks(part, sheet, columns)


def _parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    part: list[Row] = []
    for number, cells in rows:
        if any(cells):
            part.append((number, cells))
        elif part:
            yield part
            part = []
    if part:
        yield part


def _part_blocks(part: list[Row], sheet: str | None, columns: range) -> Iterator[Block]:
    """Rows with a single cell filled, before the first with more, are titles and not part of the table."""
    start = next((index for index, (_, cells) in enumerate(part) if sum(map(bool, cells)) > 1), len(part))
    for number, cells in part[:start]:
        yield Block(BlockKind.PARAGRAPH, " ".join(filter(None, cells)), place=Place(sheet=sheet, row=number))
    if table := part[start:]:
        yield Block(
            BlockKind.TABLE,
            place=Place(sheet=sheet, row=table[0][0], column=columns.start + 1),
            rows=[[cells[index] if index < len(cells) else "" for index in columns] for _, cells in table],
            row_places=[Place(sheet=sheet, row=number) for number, _ in table],
        )
