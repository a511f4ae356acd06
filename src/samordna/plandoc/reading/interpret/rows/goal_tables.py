"""Small tables over another that say nothing but what that is for: "Mål: | Fler ska få skydd". They become the lines that people
else write there."""

from collections.abc import Iterator, Sequence

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.columns.headings import column_of, names_column
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.small_words import Column

_GOALS = frozenset({Column.GOAL, Column.PROBLEM})
_MOST_ROWS = 2
_PAIR = 2


def goals_over_tables_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` with the goals of such tables as lines, where a table follows that they are for."""
    below = [*pieces[1:], None]
    return [part for piece, one in zip(pieces, below, strict=True) for part in _apart(piece, one)]


def _apart(piece: Piece, below: Piece | None) -> Iterator[Piece]:
    if below is None or below.kind is not BlockKind.TABLE or not _is_goals(piece):
        yield piece
        return
    for row in piece.rows:
        label, text = filter(None, row.cells)
        yield Piece(
            BlockKind.PARAGRAPH, f"{label.rstrip(' :')}: {text}", spots=list(row.spots), place=row.place
        )


def _is_goals(piece: Piece) -> bool:
    if piece.kind is not BlockKind.TABLE or piece.columns is not None or len(piece.rows) > _MOST_ROWS:
        return False
    told = [[cell for cell in row.cells if cell] for row in piece.rows]
    return bool(told) and all(
        len(cells) == _PAIR
        and names_column(cells[0])
        and column_of(cells[0]) in _GOALS
        and not names_column(cells[1])
        for cells in told
    )
