"""Promises beside each other that a page has parted into rows and columns of its own: one row again, one column to each who
promises something, under heads that may stand in one cell."""

from collections.abc import Iterator
from itertools import pairwise

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.promises.promised_lists import promised_in

_FEWEST = 2


def in_one_row(piece: Piece) -> Piece | None:
    """The table with all that stands below its heads in one row; None where its first row is no such heads and nothing else."""
    first, *below = piece.rows
    heads = dict(_heads(first.cells))
    if len(heads) < _FEWEST or not below:
        return None
    starts = [0, *[*heads][1:], len(first.cells)]
    cells = [
        "\n".join(" ".join(filter(None, row.cells[start:end])) for row in below).strip()
        for start, end in pairwise(starts)
    ]
    spots = [spot for row in below for spot in row.spots]
    rows = [PieceRow([*heads.values()], first.spots, first.place), PieceRow(cells, spots, below[0].place)]
    return Piece(piece.kind, spots=piece.spots, place=piece.place, rows=rows)


def _heads(cells: list[str]) -> Iterator[tuple[int, str]]:
    """Who promises, by the column it stands over; nothing where a cell says something else. Two in one cell have half each."""
    told = [(at, cell) for at, cell in enumerate(cells) if cell]
    if len(told) == 1:
        words = told[0][1].split()
        halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
        both = next((one for one in halves if all(map(_promises, one))), None)
        told = [(half * len(cells) // _FEWEST, text) for half, text in enumerate(both or ())]
    if told and all(_promises(text) for _, text in told):
        yield from told


def _promises(text: str) -> bool:
    return promised_in(Piece(BlockKind.TABLE, text)) is not None
