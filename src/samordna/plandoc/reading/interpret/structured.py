"""Blocks of formats that know their structure (Word, Excel, tagged PDF) to pieces."""

from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind, Why
from samordna.plandoc.reading.formats.contents import is_contents_heading
from samordna.plandoc.reading.interpret.flat.headings import NUMBERED
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.rows.empty_cards import empty_cards
from samordna.plandoc.reading.interpret.rows.rows import rows_of

_CONTENTS_LINE = lazily(r"^\S.*(?:\t|\.{3,}|…)\s*\d+$")


_PAGE_AT_END = lazily(r"\S.{0,98}\S\s+\d{1,3}")
"""A chapter and the page where it begins, as somebody types it below the heading of the contents."""


def pieces_of_structured(reading: Reading) -> list[Piece]:
    """The blocks as pieces, without those that hold no word: a bullet of spaces is nothing that anybody says."""
    pieces: list[Piece] = []
    among_contents = False
    empty = empty_cards(reading.source.blocks)
    above = _levels_above_numbers(reading.source.blocks)
    for index, block in enumerate(reading.source.blocks):
        if block.kind is not BlockKind.TABLE and not block.text.strip():
            continue
        if index in empty:
            words = " | ".join(cell for row in block.rows for cell in row if cell) or block.text
            reading.leave_out(words, block.place.of_block(index), Why.TEMPLATE)
            continue
        heads = is_contents_heading(block.text)
        among_contents = heads or (among_contents and _PAGE_AT_END.fullmatch(block.text) is not None)
        if among_contents or _CONTENTS_LINE.match(block.text):
            reading.leave_out(block.text, block.place.of_block(index), Why.CONTENTS)
        else:
            pieces.append(_piece(index, block, reading, above))
    return _with_heading_levels(pieces)


def _piece(index: int, block: Block, reading: Reading, above: int) -> Piece:
    text = block.text.replace("\u00ad", "")
    piece = Piece(block.kind, text, block.level, [(index, None)], block.place.of_block(index))
    if block.kind is BlockKind.TABLE:
        piece.rows, piece.header_rows = rows_of(index, block), block.header_rows
    if block.kind is BlockKind.HEADING and (match := NUMBERED.match(text)):
        piece.text = match["text"]
        reading.leave_out(match["number"], piece.place, Why.NUMBERING)
        piece.level = block.level or above + match["number"].count(".") + 1
    return piece


def _levels_above_numbers(blocks: Sequence[Block]) -> int:
    """How many levels stand above lines that only look like headings and have a number: those of the chapters that the file calls
    so, where none of them has a number, so that "1. Utse en kontaktperson" below "Åtgärder" is no chapter beside it."""
    chapters = [block for block in blocks if block.kind is BlockKind.HEADING and block.level]
    numbered = any(NUMBERED.match(block.text) for block in chapters)
    return 0 if numbered else max((block.level for block in chapters), default=0)


def _with_heading_levels(pieces: list[Piece]) -> list[Piece]:
    """Headings whose level is not known rank below the known ones; where none is known, none is set."""
    known = sorted({piece.level for piece in pieces if piece.kind is BlockKind.HEADING and piece.level})
    ranks = {level: rank for rank, level in enumerate(known, start=1)}
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            piece.level = min(6, ranks[piece.level] if piece.level else len(known) + bool(known))
    return pieces
