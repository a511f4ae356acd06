"""Lines at the foot of pages that came along with the text: "Trygghetsplan 2026 1 (2)" and, further down, "… 2 (2)"."""

from collections import defaultdict

from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.formats.stamps import split_stamp
from samordna.plandoc.reading.interpret.pieces import Piece, Reading

_FEWEST = 2


def without_feet(pieces: list[Piece], reading: Reading) -> list[Piece]:
    """The pieces without those that say the same on several pages but for the page's number."""
    found: dict[str, dict[str, Piece]] = defaultdict(dict)
    for piece in pieces:
        words, stamp = split_stamp(piece.text) if piece.kind is BlockKind.PARAGRAPH else ("", "")
        if words and stamp:
            found[words].setdefault(stamp, piece)
    feet = {id(piece) for pages in found.values() if len(pages) >= _FEWEST for piece in pages.values()}
    for piece in pieces:
        if id(piece) in feet:
            reading.leave_out(piece.text, piece.place, Why.PAGE_STAMP)
    return [piece for piece in pieces if id(piece) not in feet]
