"""Labels in the first column of a table, or in every other of a wider one, with what stands beside them."""

from samordna.plandoc.reading.interpret.columns.headings import names_column
from samordna.plandoc.reading.interpret.groups.cell_cards import Pair, pair_of
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow

_WIDEST = 3
_MOST = 0.6


def step_of(width: int) -> int | None:
    """How many columns a label and its value take; None where a table of that width has none beside each other."""
    if width > _WIDEST and width % 2:
        return None
    return 2 if width > _WIDEST else width


def pairs_beside(rows: list[PieceRow], width: int, step: int, labels: Labels) -> list[Pair]:
    return [
        pair_of(row, row.cells[at], row.cells[at + 1 : at + step], labels)
        for row in rows
        for at in range(0, width, step)
        if row.cells[at]
    ]


def are_labels(piece: Piece, pairs: list[Pair], step: int) -> bool:
    """Whether most of the labels name columns, and they alone: a table whose first row names columns has them there."""
    labels = range(0, len(piece.rows[0].cells), step)
    if sum(1 for at, cell in enumerate(piece.rows[0].cells) if at not in labels and names_column(cell)) > 0:
        return False
    if len(labels) == 1 and sum(1 for cell in piece.rows[0].cells if names_column(cell)) > 1:
        return False
    named = [pair.column for pair in pairs if pair.column]
    return len(named) >= max(2, _MOST * len(pairs)) and len(set(named)) > 1
