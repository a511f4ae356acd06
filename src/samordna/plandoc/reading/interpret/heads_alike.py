"""Tables under the same headings, which tell together what a column means."""

from collections import defaultdict

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.beside import beside_each_other
from samordna.plandoc.reading.interpret.headers import head_of
from samordna.plandoc.reading.interpret.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.table_parts import Part, parts_of

_TOP = 60
_FEWEST_NAMED = 2
RowsByHead = dict[tuple[str, ...], list[PieceRow]]


def rows_by_head(pieces: list[Piece]) -> RowsByHead:
    """The rows of the tables of a document by their headings: what a column means, all tables of the same headings tell."""
    found: RowsByHead = defaultdict(list)
    for piece in pieces:
        for part in (
            parts_in(piece) if piece.kind is BlockKind.TABLE and piece.rows and piece.columns is None else ()
        ):
            if len(list(filter(None, part.headings))) >= _FEWEST_NAMED:
                found[tuple(part.headings)] += part.rows
    return found


def parts_in(piece: Piece) -> list[Part]:
    """The parts of a table of the file, each with its head."""
    head = head_of([row.cells for row in piece.rows[:_TOP]], piece.header_rows)
    return [part for beside in beside_each_other(piece.rows, head) for part in parts_of(beside)]
