"""A text without what the guard finds in it."""

from samordna.plandoc.guard.known import NOTHING_KNOWN, KnownWords
from samordna.plandoc.guard.scanning import scan

HIDDEN = "[…]"


def masked(text: str, known: KnownWords = NOTHING_KNOWN) -> str:
    """Each finding becomes ``[…]``; looked at again, since what stands around a mark may be read anew."""
    while hits := [hit for hit in scan(text, known=known) if text[hit.start : hit.end] != HIDDEN]:
        for hit in reversed(hits):
            text = f"{text[: hit.start]}{HIDDEN}{text[hit.end :]}"
    return text
