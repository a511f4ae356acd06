"""Blocks of formats that know their structure (Word, Excel, tagged PDF) to pieces."""

import re

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import Block, BlockKind, Why
from samordna.plandoc.reading.interpret.flat.headings import NUMBERED
from samordna.plandoc.reading.interpret.pieces import Piece, Reading
from samordna.plandoc.reading.interpret.rows import rows_of

_CONTENTS = lazily(r"(?:innehåll|innehållsförteckning|contents|table of contents)", re.IGNORECASE)
_CONTENTS_LINE = lazily(r"^\S.*(?:\t|\.{3,}|…)\s*\d+$")


def pieces_of_structured(reading: Reading) -> list[Piece]:
    pieces: list[Piece] = []
    for index, block in enumerate(reading.source.blocks):
        if _is_contents(block):
            reading.leave_out(block.text, block.place, Why.CONTENTS)
        else:
            pieces.append(_piece(index, block, reading))
    return _with_heading_levels(pieces)


def _is_contents(block: Block) -> bool:
    return bool(_CONTENTS.fullmatch(block.text) or _CONTENTS_LINE.match(block.text))


def _piece(index: int, block: Block, reading: Reading) -> Piece:
    text = block.text.replace("\u00ad", "")
    piece = Piece(block.kind, text, block.level, [(index, None)], block.place)
    if block.kind is BlockKind.TABLE:
        piece.rows, piece.header_rows = rows_of(index, block), block.header_rows
    if block.kind is BlockKind.HEADING and (match := NUMBERED.match(text)):
        piece.text = match["text"]
        reading.leave_out(match["number"], block.place, Why.NUMBERING)
        piece.level = block.level or match["number"].count(".") + 1
    return piece


def _with_heading_levels(pieces: list[Piece]) -> list[Piece]:
    """Headings whose level is not known rank below the known ones; where none is known, none is set."""
    known = sorted({piece.level for piece in pieces if piece.kind is BlockKind.HEADING and piece.level})
    ranks = {level: rank for rank, level in enumerate(known, start=1)}
    for piece in pieces:
        if piece.kind is BlockKind.HEADING:
            piece.level = min(6, ranks[piece.level] if piece.level else len(known) + bool(known))
    return pieces
