"""Tables of one row below a head, which say who and when of what the line above them names."""

from samordna.plandoc.reading.blocks import LeftOut, Why
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.groups.cell_cards import Pair
from samordna.plandoc.reading.interpret.groups.members import KEYS, SURE
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow

_ROWS = 2


def said_of_line_above(piece: Piece) -> list[Pair]:
    """The headings with what stands below them; nothing where the table names what is done itself, or says neither who nor
    when."""
    if len(piece.rows) != _ROWS:
        return []
    head, row = piece.rows
    labels = [cell.strip() for cell in head.cells]
    columns = {column_of(label) for label in labels}
    told = len(labels) > 1 and all(map(names_column, labels)) and any(row.cells)
    if not told or columns & KEYS.keys() or not columns & SURE or any(map(names_column, row.cells)):
        return []
    both = PieceRow(row.cells, [*head.spots, *row.spots], row.place)
    return [
        Pair(both, column_of(label), "", value, (LeftOut(label, head.place, Why.LABEL),))
        for label, value in zip(labels, row.cells, strict=True)
    ]
