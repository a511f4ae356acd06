"""Lines that say nothing but how far something has come, as a card has them in its corner: "Pågår"."""

from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.pieces.pieces import Piece
from samordna.plandoc.reading.interpret.words.status_signs import is_status


def is_status_line(piece: Piece) -> bool:
    return piece.kind is BlockKind.PARAGRAPH and is_status(piece.text)
