"""Marks of notes that stand behind words without a space: "radikalisering1" where "1 Materialet kommer från …" stands below."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, PieceRow, Reading

_NOTE = lazily(r"(?P<mark>\d|[¹²³⁴⁵⁶⁷⁸⁹]|\*{1,3})\)?\s+\S")
_STAR = "*"
_TEXTS = (BlockKind.PARAGRAPH, BlockKind.FOOTNOTE)


@dataclass(slots=True)
class _Cell:
    """A cell of a table, whose text may be changed."""

    row: PieceRow
    at: int

    @property
    def text(self) -> str:
        return self.row.cells[self.at]


def leave_out_marks(pieces: Sequence[Piece], reading: Reading) -> None:
    """Take the marks of the notes right below a table out of its cells, where every note has one mark in them; a note that reads
    as a bullet, since its mark is a star, is none."""
    for at, piece in enumerate(pieces):
        marks = list(_marks_below(pieces, at)) if piece.kind is BlockKind.TABLE else []
        cells = [_Cell(row, number) for row in piece.rows for number in range(len(row.cells))]
        found = [_marked(cells, mark) for mark in marks] if marks else []
        if found and all(found):
            pieces[at + 1].kind = BlockKind.FOOTNOTE if _is_starred(pieces, at + 1) else pieces[at + 1].kind
            for cell, mark in zip(found, marks, strict=True):
                if cell:
                    end = _mark_in(cell.text, mark, digits=True)
                    cell.row.cells[cell.at] = cell.text[:end] + cell.text[end + len(mark) :]
                    reading.leave_out(mark, cell.row.place, Why.NUMBERING)


def _marks_below(pieces: Sequence[Piece], at: int) -> Iterator[str]:
    """The marks of the notes that stand right below a table, as long as they follow each other: 1, 2 or stars."""
    if _is_starred(pieces, at + 1):
        yield _STAR
        at += 1
    for number, piece in enumerate(pieces[at + 1 :], 1):
        note = _NOTE.match(piece.text) if piece.kind in _TEXTS else None
        if not note or (note["mark"].isdigit() and unicodedata.digit(note["mark"]) != number):
            return
        yield note["mark"]


def _is_starred(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a bullet stands alone: a list of one thing is a note, where something above has a star."""
    kinds = [piece.kind for piece in pieces[at : at + 2]]
    return kinds[:1] == [BlockKind.BULLET] and kinds[1:] != [BlockKind.BULLET]


def _marked(cells: Sequence[_Cell], mark: str) -> _Cell | None:
    """The one cell that has a mark behind a word; else the one that has it behind a number."""
    for digits in (False, True):
        found = [cell for cell in cells if _mark_in(cell.text, mark, digits=digits) >= 0]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _mark_in(text: str, mark: str, *, digits: bool) -> int:
    """Where a mark stands behind a word, or behind a number; -1 where it does not."""
    before = r"(?<=[^\W\d_]{3})" if mark.isdecimal() else r"(?<=\w)"
    after = r"(?=[\s.,;)]|$)"
    match = re.search(f"{before}{re.escape(mark)}{after}", text)
    if not match and digits and mark.isdecimal():
        match = re.search(rf"(?<=\s\d){mark}{after}", text)
    return match.start() if match else -1
