"""Tables with a column for each of those who promise something: "Kommunen ska" beside "Polisen ska", and below them what."""

from collections.abc import Iterator, Sequence
from itertools import chain

from samordna.plandoc.reading.interpret.cell_cards import Pair, named
from samordna.plandoc.reading.interpret.columns import column_of
from samordna.plandoc.reading.interpret.infinitives import begins_deed
from samordna.plandoc.reading.interpret.list_traits import NO_PLANS, TASKS
from samordna.plandoc.reading.interpret.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.promises import Promises, promised_in
from samordna.plandoc.reading.interpret.table_kinds import Context
from samordna.plandoc.reading.interpret.words import Column

_FEWEST = 2
_BULLETS = "•·▪-– \t"


def promised_in_cells(piece: Piece) -> list[Pair]:
    """What each column's head promises, a card for each deed of its cells; nothing where the columns are no promises, or a cell
    of theirs begins with no deed. A column before them says what the row is about."""
    promises = _heads(piece)
    rows = [_cards(piece.rows[0], row, promises) for row in piece.rows[1:]] if promises else []
    return list(chain(*rows)) if all(rows) else []


def tells_of_duties(piece: Piece, headings: Sequence[str]) -> bool:
    """Whether such a table stands where a plan tells what somebody always has to do, and nobody undertakes it here."""
    promises = [one for one in _heads(piece) if one]
    kind = Context(list(headings)).kind
    undertaken = all(one.undertaken for one in promises)
    return bool(promises) and (kind in NO_PLANS or (kind in TASKS and not undertaken))


def _heads(piece: Piece) -> list[Promises | None]:
    """Who promises what is in each column; nothing where fewer than two do, or others than the first column promise nothing."""
    heads = piece.rows[0].cells if len(piece.rows) > 1 else []
    found = [promised_in(Piece(piece.kind, head)) for head in heads]
    whole = len(found[-_FEWEST:]) == _FEWEST and all(found[1:]) and sum(map(bool, found)) >= _FEWEST
    return found if whole else []


def _cards(head: PieceRow, row: PieceRow, promises: list[Promises | None]) -> list[Pair]:
    about = [
        Pair(row, column_of(heading), heading, cell)
        for heading, cell, promise in zip(head.cells, row.cells, promises, strict=True)
        if cell and not promise
    ]
    cards: list[Pair] = []
    for heading, cell, promise in zip(head.cells, row.cells, promises, strict=True):
        deeds = list(_deeds(cell)) if promise else []
        if not all(map(begins_deed, deeds)):
            return []
        who = [Pair(head, Column.RESPONSIBLE, heading, promise.who)] if promise and promise.who else []
        when = [Pair(head, Column.TIME, heading, promise.when)] if promise and promise.when else []
        for deed in deeds:
            cards += [named(row, deed), *who, *when, *about]
    return cards


def _deeds(cell: str) -> Iterator[str]:
    """The deeds of a cell, one on each line that begins one; other lines go on with the one above."""
    deed = ""
    for line in cell.splitlines():
        text = line.strip(_BULLETS)
        if deed and begins_deed(text):
            yield deed
            deed = ""
        deed = f"{deed} {text}".strip()
    if deed:
        yield deed
