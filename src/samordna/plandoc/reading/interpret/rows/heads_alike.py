"""Tables under the same headings, which tell together what a column means."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.contents import Contents
from samordna.plandoc.reading.interpret.columns.judged_columns import contents_by_column
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.rows.beside import beside_each_other
from samordna.plandoc.reading.interpret.rows.headers import head_of
from samordna.plandoc.reading.interpret.rows.table_parts import Part, parts_of

_TOP = 60
_FEWEST_NAMED = 2
ContentsByHead = dict[tuple[str, ...], list[Contents]]


def parts_by_table(pieces: list[Piece]) -> dict[int, list[Part]]:
    """The parts of the tables (by id) of a document whose columns are not known yet, each with its head."""
    return {
        id(piece): _parts_in(piece)
        for piece in pieces
        if piece.kind is BlockKind.TABLE and piece.rows and piece.columns is None
    }


def contents_by_head(tables: Iterable[list[Part]]) -> ContentsByHead:
    """What columns are like by the headings of their tables: what one means, all tables of the same headings tell."""
    rows: dict[tuple[str, ...], list[PieceRow]] = defaultdict(list)
    for part in chain.from_iterable(tables):
        if len(list(filter(None, part.headings))) >= _FEWEST_NAMED:
            rows[tuple(part.headings)] += part.rows
    return {headings: contents_by_column(together) for headings, together in rows.items()}


def _parts_in(piece: Piece) -> list[Part]:
    head = head_of([row.cells for row in piece.rows[:_TOP]], piece.header_rows)
    return [part for beside in beside_each_other(piece.rows, head) for part in parts_of(beside)]
