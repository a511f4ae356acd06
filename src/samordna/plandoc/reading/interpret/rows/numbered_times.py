"""Columns that hold only the numbers of parts of the year, with the year in the cell or in a column beside: their cells by the
names of these, so that they are times whatever is looked at them for."""

from collections.abc import Sequence
from dataclasses import replace

from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.times.named_parts import with_part, with_year, year_column


def with_named_parts(headings: Sequence[str], rows: list[PieceRow]) -> tuple[list[str], list[PieceRow]]:
    """The headings and the rows, in which "2" under "Kvartal" is "kvartal 2", and has the year that stands under "År" beside it;
    a column of years with nothing left has no heading that could be over a time."""
    beside = {
        at: over
        for at, heading in enumerate(headings)
        for over, other in enumerate(headings)
        if year_column(other, heading)
    }
    named = [_named(row, headings, beside) for row in rows]
    taken = {over for over in beside.values() if rows and not any(one.cells[over] for one in named)}
    return ["" if at in taken else heading for at, heading in enumerate(headings)], named


def _named(row: PieceRow, headings: Sequence[str], beside: dict[int, int]) -> PieceRow:
    cells = [with_part(cell, heading) for cell, heading in zip(row.cells, headings, strict=False)]
    cells += row.cells[len(cells) :]
    for at, over in beside.items():
        if told := with_year(row.cells[at], row.cells[over], headings[at]):
            cells[at], cells[over] = told, ""
    return row if cells == row.cells else replace(row, cells=cells)
