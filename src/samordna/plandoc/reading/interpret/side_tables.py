"""Tables that stand on their side: labels beside their values, one table or a few rows to each activity."""

from dataclasses import dataclass

from samordna.plandoc.reading.interpret.columns import column_of, names_column
from samordna.plandoc.reading.interpret.pieces import Piece, Row
from samordna.plandoc.reading.interpret.words import Column

_MOST = 0.6
_WIDEST = 3
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with the cells beside it; ``column`` is what it means, None where it means nothing to us."""

    row: Row
    column: Column | None
    label: str
    value: str


def pairs_of(piece: Piece) -> list[Pair]:
    """The labels of a table with their values; none when it does not stand on its side.

    Labels stand in the first column, or in every other column of a wider table.
    """
    width = len(piece.rows[0].cells) if piece.rows else 0
    if width < 2 or piece.columns is not None or (width > _WIDEST and width % 2):
        return []
    step = 2 if width > _WIDEST else width
    pairs = [
        _pair(row, row.cells[at], row.cells[at + 1 : at + step])
        for row in piece.rows
        for at in range(0, width, step)
        if row.cells[at]
    ]
    return pairs if _are_labels(piece, pairs, step) else []


def _pair(row: Row, label: str, values: list[str]) -> Pair:
    column = column_of(label) if len(label) < _LONGEST_LABEL else None
    return Pair(row, column, label.rstrip(" :"), " ".join(filter(None, values)))


def _are_labels(piece: Piece, pairs: list[Pair], step: int) -> bool:
    """Whether most of the labels name columns, and they alone: a table whose first row names columns has them there."""
    labels = range(0, len(piece.rows[0].cells), step)
    if sum(1 for at, cell in enumerate(piece.rows[0].cells) if at not in labels and names_column(cell)) > 0:
        return False
    if len(labels) == 1 and sum(1 for cell in piece.rows[0].cells if names_column(cell)) > 1:
        return False
    named = [pair.column for pair in pairs if pair.column]
    return len(named) >= max(2, _MOST * len(pairs)) and len(set(named)) > 1
