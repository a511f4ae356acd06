"""Whether a text of another municipality has been written anew. With a word added or exchanged here and there it has not."""

import hashlib

from samordna.plandoc.lazily import lazily

_WORD = lazily(r"[^\W_]+")
_SHORTEST = 4
"""Shorter words stand in every text and tell nothing of whose it is."""
_MARK = 6
MOST_LEFT = 0.5
"""A text of which no more than this share of the other's words is left is one's own."""


def words_told(text: str) -> str:
    """Which words the text has, as marks from which nobody reads them."""
    return " ".join(sorted(_marks(text)))


def share_left(told: str, text: str) -> float:
    """How large a share of the words that :func:`words_told` told stands in ``text``."""
    theirs = set(told.split())
    return len(theirs & _marks(text)) / len(theirs) if theirs else 0


def is_rewritten(told: str, text: str) -> bool:
    return share_left(told, text) <= MOST_LEFT


def _marks(text: str) -> set[str]:
    words = set(_WORD.findall(text.casefold()))
    telling = {word for word in words if len(word) >= _SHORTEST} or words
    return {hashlib.sha256(word.encode()).hexdigest()[:_MARK] for word in telling}
