"""Lines at the foot of pages that came along with the text: "Trygghetsplan 2026 1 (2)" and, further down, "… 2 (2)"."""

from collections import defaultdict
from collections.abc import Sequence

from samordna.plandoc.reading.blocks import BlockKind, Why
from samordna.plandoc.reading.formats.stamps import split_stamp
from samordna.plandoc.reading.interpret.pieces.pieces import Piece, Reading

_FEWEST = 2
_LINES = (BlockKind.PARAGRAPH, BlockKind.HEADING)


def without_feet(pieces: list[Piece], reading: Reading) -> list[Piece]:
    """The pieces without those that say the same on several pages but for the page's number."""
    feet = feet_among([piece.text if piece.kind in _LINES else "" for piece in pieces])
    for at in feet:
        reading.leave_out(pieces[at].text, pieces[at].place, Why.PAGE_STAMP)
    return [piece for at, piece in enumerate(pieces) if at not in feet]


def feet_among(texts: Sequence[str]) -> set[int]:
    """The places of texts that say the same but for the page's number."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for at, text in enumerate(texts):
        words, stamp = split_stamp(text) if text else ("", "")
        if words and stamp:
            found[words].setdefault(stamp, at)
    return {at for pages in found.values() if len(pages) >= _FEWEST for at in pages.values()}
