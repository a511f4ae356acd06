"""Flat tables whose cells are parted by tabs, as a table pasted into plain text is."""

from samordna.plandoc.reading.blocks import BlockKind, Place
from samordna.plandoc.reading.interpret.flat.lines import Line
from samordna.plandoc.reading.interpret.pieces import Piece, Row

_FEWEST_COLUMNS = 2
_FEWEST_ROWS = 2


def end_of_tabbed(lines: list[Line], start: int) -> int:
    """The line after the table that begins on line ``start``; 0 when none does. Cells at the end of a row may be left out."""
    width = _width(lines[start])
    end = start
    while end < len(lines) and _FEWEST_COLUMNS <= _width(lines[end]) <= width:
        end += 1
    return end if end - start >= _FEWEST_ROWS else 0


def _width(line: Line) -> int:
    return (
        len(line.raw.strip(" \r\n").split("\t"))
        if line.kind is BlockKind.PARAGRAPH and "\t" in line.raw
        else 0
    )


def read_tabbed(lines: list[Line], place_of: dict[int, Place]) -> Piece:
    cells = [[" ".join(cell.split()) for cell in line.raw.strip(" \r\n").split("\t")] for line in lines]
    width = max(map(len, cells))
    rows = [
        Row([*own, *[""] * (width - len(own))], [(line.block, None)], place_of[line.block])
        for line, own in zip(lines, cells, strict=True)
    ]
    spots = [spot for row in rows for spot in row.spots]
    return Piece(BlockKind.TABLE, spots=spots, place=rows[0].place, rows=rows)
