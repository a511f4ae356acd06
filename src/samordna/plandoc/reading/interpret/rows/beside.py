"""Tables that stand beside each other in one: the same headings once more to the right, as a wide sheet has them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samordna.plandoc.reading.interpret.pieces.pieces import PieceRow
from samordna.plandoc.reading.interpret.rows.headers import Head

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Beside:
    """The rows and the head of one of the tables, whose columns begin at ``first``."""

    rows: list[PieceRow]
    head: Head
    first: int = 0


def beside_each_other(rows: list[PieceRow], head: Head) -> list[Beside]:
    """Tables side by side, from the left; the one table where its headings do not come again."""
    parts = _parts(head.headings) if head.depth == 1 else []
    cut = [
        Beside(
            [_cut(row, part) for row in rows],
            replace(head, headings=tuple(head.headings[part.start : part.stop])),
            part.start,
        )
        for part in parts
    ]
    return cut or [Beside(rows, head)]


def _parts(headings: Sequence[str]) -> list[range]:
    """The columns of each table, where all of them have the same headings; an empty column may stand between."""
    filled = [at for at, heading in enumerate(headings) if heading]
    named = [headings[at].casefold() for at in filled]
    for width in range(_FEWEST, len(named) // 2 + 1):
        again = len(named) % width == 0 and named == named[:width] * (len(named) // width)
        if again and len(set(named[:width])) == width:
            starts = filled[::width]
            ends = [filled[at + width - 1] + 1 for at in range(0, len(filled), width)]
            return [range(start, end) for start, end in zip(starts, ends, strict=True)]
    return []


def _cut(row: PieceRow, part: range) -> PieceRow:
    held = {at - part.start: above for at, above in (row.held or {}).items() if at in part}
    return replace(
        row,
        cells=list(row.cells[part.start : part.stop]),
        held={at: _cut(above, part) for at, above in held.items()} or None,
        doubts=list(row.doubts),
    )
