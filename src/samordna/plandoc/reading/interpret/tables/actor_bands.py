"""Rows across a table that each name who does what stands below: "Socialförvaltningen"."""

from collections.abc import Sequence
from itertools import pairwise

from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.promises.names_over import are_names
from samordna.plandoc.reading.interpret.rows.bands import Band
from samordna.plandoc.reading.interpret.words.small_words import Column


def name_who(rows: Sequence[PieceRow], columns: Sequence[Column | None]) -> bool:
    """Whether the lone cells above fuller rows name somebody, in a table that has no column for who."""
    if Column.RESPONSIBLE in columns:
        return False
    return are_names([_text(row) for row, below in pairwise(rows) if _filled(row) == 1 < _filled(below)])


def as_who(band: Band) -> Band:
    """A band that only its place has shown to be a goal, as who does what stands below."""
    return Band(Column.RESPONSIBLE, band.text) if band.column is Column.GOAL and not band.label else band


def _filled(row: PieceRow) -> int:
    return sum(1 for cell in row.cells if cell)


def _text(row: PieceRow) -> str:
    return next(" ".join(cell.split()) for cell in row.cells if cell)
