"""Flat tables whose cells are parted by signs: tabs, as a table pasted into plain text has, upright lines or semicolons."""

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, FilePlace
from samordna.plandoc.reading.interpret.flat.lines import FlatLine
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow

_FEWEST_COLUMNS = {"\t": 2, "|": 2, ";": 3}
_FEWEST_ROWS = 2
_LEADERS = lazily(r"(?<=\S)\s*\.{4,}\s*(?=\S)")
"""Dots that lead to a value; those of a table of contents are left out before."""

_LABELLED = lazily(r"^[^:]{2,30}:\s")
_LONGEST = 120


def leads_to_value(line: FlatLine) -> bool:
    """Whether dots part a label from its value on a line, as on a form."""
    return line.kind is BlockKind.PARAGRAPH and _LEADERS.search(line.raw.rstrip()) is not None


def end_of_tabbed(lines: list[FlatLine], start: int) -> int:
    """The line after the table that begins on line ``start``; 0 when none does. Cells at the end of a row may be left out after
    tabs; other signs part every row of a table into as many."""
    sign = _sign(lines[start])
    if sign is None:
        return 0
    width = len(_cells(lines[start], sign))
    end = start
    while end < len(lines) and _has_width(lines[end], sign, width):
        end += 1
    return end if end - start >= _FEWEST_ROWS else 0


def _sign(line: FlatLine) -> str | None:
    if line.kind is not BlockKind.PARAGRAPH:
        return None
    return next((sign for sign, fewest in _FEWEST_COLUMNS.items() if len(_cells(line, sign)) >= fewest), None)


def _has_width(line: FlatLine, sign: str, width: int) -> bool:
    if line.kind is not BlockKind.PARAGRAPH:
        return False
    cells = _cells(line, sign)
    if sign == "\t":
        return _FEWEST_COLUMNS[sign] <= len(cells) <= width
    plain = not any(_LABELLED.match(cell) for cell in cells) and max(map(len, cells)) <= _LONGEST
    return len(cells) == width and plain and bool(cells[0])


def _cells(line: FlatLine, sign: str) -> list[str]:
    raw = _LEADERS.sub("\t", line.raw.strip(" \r\n"))
    raw = raw.strip("|") if sign == "|" else raw.rstrip(";") if sign == ";" else raw
    return [" ".join(cell.split()) for cell in raw.split(sign)]


def read_tabbed(lines: list[FlatLine], place_of: dict[int, FilePlace]) -> Piece:
    sign = _sign(lines[0]) or "\t"
    cells = [_cells(line, sign) for line in lines]
    width = max(map(len, cells))
    rows = [
        PieceRow([*own, *[""] * (width - len(own))], [(line.block, None)], place_of[line.block])
        for line, own in zip(lines, cells, strict=True)
    ]
    spots = [spot for row in rows for spot in row.spots]
    return Piece(BlockKind.TABLE, spots=spots, place=rows[0].place, rows=rows)
