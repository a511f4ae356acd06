"""Cards whose first row is nothing but the name of what is done, above labels that tell who and when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from samordna.plandoc.reading.blocks import BlockKind, LeftOut, Why
from samordna.plandoc.reading.interpret.columns.headings import names_column
from samordna.plandoc.reading.interpret.columns.openers import opener_of, says_deed
from samordna.plandoc.reading.interpret.groups.cell_cards import CAPTION, ONLY_NUMBER, Pair, named
from samordna.plandoc.reading.interpret.groups.labels_beside import are_labels, pairs_beside, step_of
from samordna.plandoc.reading.interpret.groups.members import KEYS, SURE
from samordna.plandoc.reading.interpret.labels.labelled import labelled
from samordna.plandoc.reading.interpret.labels.meanings import Labels
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow
from samordna.plandoc.reading.interpret.words.small_words import Column
from samordna.plandoc.reading.interpret.words.status_signs import status_of

_FEWEST_LABELS = 2
_BESIDE = 2


@dataclass(frozen=True, slots=True)
class _Name:
    """The rows that name a card. ``surely`` says that a number or its own words make it the name of something to be done."""

    pairs: list[Pair]
    rows: int
    surely: bool


def named_above(piece: Piece, width: int, labels: Labels) -> list[Pair]:
    """The cards of a table, one or several, each with its name first; none where any of them names what is done below it too."""
    step = step_of(width)
    names = {at: name for at in range(len(piece.rows)) if (name := _name(piece.rows, at))}
    if step is None or 0 not in names:
        return []
    begins = _label_at(piece.rows, names[0].rows)
    starts = [
        at
        for at, name in names.items()
        if name.surely or _label_at(piece.rows, at + name.rows) == begins
        if at == 0 or at - 1 not in names or names[at - 1].rows == 1
    ]
    cards: list[Pair] = []
    for at, end in pairwise([*starts, len(piece.rows)]):
        rest = piece.rows[at + names[at].rows : end]
        pairs = pairs_beside(rest, width, step, labels)
        below = Piece(BlockKind.TABLE, rows=rest)
        if not _tells(pairs, surely=names[at].surely) or not are_labels(below, pairs, step):
            return []
        cards += [*names[at].pairs, *pairs]
    return cards


def _tells(pairs: list[Pair], *, surely: bool) -> bool:
    """Whether labels tell who or when of what is named above them and nowhere else; both, where the name may be anything's."""
    told = {pair.column for pair in pairs}
    if len(pairs) < _FEWEST_LABELS or told & KEYS.keys():
        return False
    return bool(told & SURE) if surely else Column.RESPONSIBLE in told and len(told & SURE) > 1


def _label_at(rows: Sequence[PieceRow], at: int) -> str:
    return rows[at].cells[0].strip() if at < len(rows) else ""


def _name(rows: Sequence[PieceRow], at: int) -> _Name | None:
    """The name of a card that begins at a row: alone in it, or with a number or a status beside; a row that only numbers the
    card may stand above."""
    row, *below = rows[at : at + 2]
    cells = [*dict.fromkeys(cell.strip() for cell in row.cells if cell.strip())]
    if len(cells) == 1 and ONLY_NUMBER.fullmatch(cells[0]):
        name = _name(below, 0) if below else None
        if name is None or name.rows > 1:
            return None
        first, *others = name.pairs
        number = LeftOut(cells[0], row.place, Why.NUMBERING)
        return _Name([replace(first, left=(number, *first.left)), *others], 2, surely=True)
    if not cells or len(cells) > _BESIDE or names_column(cells[0]) or not opener_of(cells[0]):
        return None
    return _named(row, *cells)


def _named(row: PieceRow, text: str, beside: str = "") -> _Name | None:
    match = CAPTION.fullmatch(text)
    if not match and labelled(text).fields:
        return None
    surely = match is not None or says_deed(text)
    left = (LeftOut(match["number"], row.place, Why.NUMBERING),) if match else ()
    name = replace(named(row, match["name"] if match else text), left=left)
    if not beside:
        return _Name([name], 1, surely)
    if surely and status_of(beside):
        return _Name([name, Pair(row, Column.STATUS, "", beside)], 1, surely)
    if ONLY_NUMBER.fullmatch(beside):
        number = LeftOut(beside, row.place, Why.NUMBERING)
        return _Name([replace(name, left=(*left, number))], 1, surely=True)
    return None
