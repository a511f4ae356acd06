"""Tables each of whose cells is a label with its value: a card below its name, or one whose first row is the name."""

from samordna.plandoc.reading.interpret.groups.cell_cards import Pair, key_first, named
from samordna.plandoc.reading.interpret.groups.members import KEYS, SURE
from samordna.plandoc.reading.interpret.labels.labelled import Labelled, labelled, unknown_label
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column

_MOST_ROWS = 12
_FEWEST = 2
_MOST = 0.6


def card_of_cells(piece: Piece, labels: Labels) -> list[Pair]:
    """The card that a table is, with a label before the value in every cell but for its name in the first row; nothing where any
    cell is no such, or they do not say who or when."""
    rows = [
        (row, [*dict.fromkeys(cell for cell in row.cells if cell)]) for row in piece.rows[: _MOST_ROWS + 1]
    ]
    if not rows or len(rows) > _MOST_ROWS:
        return []
    first, cells = rows[0]
    name = cells[0] if len(cells) == 1 and not labelled(cells[0], labels).fields else ""
    told = [(row, cell, _said(cell, labels)) for row, cells in rows[bool(name) :] for cell in cells]
    if not told or any(one.before for _, _, one in told):
        return []
    columns = {one.column for _, _, said in told for one in said.fields}
    known = sum(1 for _, _, said in told if said.fields)
    if len(columns) < _FEWEST or not columns & SURE or known < _MOST * len(told):
        return []
    pairs = [pair for row, _, said in told for pair in _pairs(row, said)]
    if not name:
        return _begun(pairs)
    surely = Column.RESPONSIBLE in columns and len(columns & SURE) > 1 and not columns & KEYS.keys()
    return [named(first, name), *pairs] if surely and known == len(told) else []


def _said(cell: str, labels: Labels) -> Labelled:
    """What a cell says behind its labels; one whose label means nothing to us says that too."""
    found = labelled(cell, labels)
    strange = unknown_label(cell) if not found.fields else None
    return Labelled("", [], [strange]) if strange else found


def _pairs(row: PieceRow, said: Labelled) -> list[Pair]:
    known = [Pair(row, one.column, one.label, one.value) for one in said.fields]
    return [*known, *(Pair(row, None, label, value) for label, value in said.unknown if value)]


def _begun(pairs: list[Pair]) -> list[Pair]:
    """The pairs of a card without a name of its own, those that mean nothing to us after the others; nothing where it names
    several things and does not begin with one."""
    keys = [pair for pair in pairs if pair.column in KEYS]
    if len(keys) > 1:
        return pairs if pairs[0] is keys[0] else []
    return key_first(sorted(pairs, key=lambda pair: pair.column is None))
