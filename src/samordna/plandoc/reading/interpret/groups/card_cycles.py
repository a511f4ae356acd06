"""Cards below each other in one table: the same labels again and again, which are told by what stands beside them as the heads
of a table are."""

from samordna.plandoc.reading.interpret.columns.contents import contents_of
from samordna.plandoc.reading.interpret.columns.judged_columns import judged
from samordna.plandoc.reading.interpret.columns.table_kinds import Context
from samordna.plandoc.reading.interpret.groups.cell_cards import Pair, key_first
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.taken_as import TakenAs

_FEWEST_CARDS = 2
_SMALLEST = 3


def cycled(piece: Piece) -> list[Pair]:
    """The labels of the cards with their values; none where the table is no such cards."""
    rows = [row for row in piece.rows if any(row.cells)]
    if not rows or any(len(row.cells) != 2 for row in rows):
        return []
    names = [row.cells[0] for row in rows]
    step = next((at for at in range(1, len(names)) if names[at] == names[0]), 0)
    cards = len(names) // step if step else 0
    labels = names[:step]
    if cards < _FEWEST_CARDS or step < _SMALLEST or names != labels * cards or len({*labels}) < step:
        return []
    verdict = judged(
        labels, [contents_of(row.cells[1] for row in rows[at::step]) for at in range(step)], Context()
    )
    if not verdict or verdict.taken_as is not TakenAs.ACTIVITIES:
        return []
    columns = verdict.match.columns
    pairs: list[Pair] = []
    for at in range(0, len(rows), step):
        card = [
            Pair(row, column, row.cells[0].rstrip(" :"), row.cells[1])
            for row, column in zip(rows[at : at + step], columns, strict=True)
        ]
        pairs += key_first(card)
    return pairs
