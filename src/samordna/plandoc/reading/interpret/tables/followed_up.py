"""Files that follow up a plan, as an annex to a report does: what they list with its status is of that plan, not one before."""

import re
from collections.abc import Sequence

from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.blocks import BlockKind
from samordna.plandoc.reading.interpret.metadata.lines import is_running
from samordna.plandoc.reading.interpret.pieces.pieces import Piece

_FIRST_PIECES = 6
_FOLLOWS_UP = lazily(
    r"\b(?:\w*uppföljning(?:en|s\w*)?|(?:års|del|slut|halvårs|tertial|läges|status)(?:rapport\w*|redovisning\w*|avstämning\w*)|"
    r"avstämning(?:en)?|(?:av)?rapportering(?:en)?|(?:återrapport|redovisning)\w*|follow-up)\b",
    re.IGNORECASE,
)
_NAMES_PLAN = lazily(r"plan(?:en)?\b|program(?:met)?\b|strategin?\b|överenskommelse|löften?\b", re.IGNORECASE)


def is_follow_up(pieces: Sequence[Piece]) -> bool:
    """Whether the first lines say that the file follows up, and none of them names a plan but to say so."""
    first = [
        piece for piece in pieces[:_FIRST_PIECES] if piece.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
    ]
    lines = [
        line
        for piece in first
        for line in piece.text.split("\n")
        if line.strip() and not (is_running(line) or line.rstrip().endswith("."))
    ]
    named = [line for line in lines if _NAMES_PLAN.search(line)]
    return any(map(_FOLLOWS_UP.search, lines)) and all(map(_FOLLOWS_UP.search, named))
