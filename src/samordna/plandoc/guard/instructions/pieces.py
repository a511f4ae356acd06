"""What stands between two spaces of a text in lower case: looked at once, since plans repeat
their words and what is beside them.
"""

import re
from typing import NamedTuple

from samordna.plandoc.guard.instructions.marks import MARKS, MOST_WORDS
from samordna.plandoc.guard.word_signs import signs_beside_words

_WORD = re.compile(r"[^\W_]+(?:[-'’&][^\W_]+)*")
_PART = re.compile(rf"{_WORD.pattern}|[,;:()\[\]|\"”“»«?!/]")
DASH = "-"
_LONGEST_KEPT = 40
Part = tuple[str, int, int, int]
"""A word or a sign of punctuation, where it stands in its piece, and its marks."""
DASH_IN_SPACES: tuple[Part, ...] = ((DASH, 0, 1, 0),)
"""Parts two halves of a sentence; at the beginning of a line it is a bullet, and no word of it."""


class Piece(NamedTuple):
    """Its words, their marks together with its other signs, and all its parts."""

    words: tuple[str, ...]
    marks: int
    parts: tuple[Part, ...]


class _Pieces(dict[str, Piece]):
    """Kept until there are too many."""

    def __missing__(self, piece: str) -> Piece:
        parts = tuple(
            (word := part[0], part.start(), part.end(), MARKS[word]) for part in _PART.finditer(piece)
        )
        words = tuple(_WORD.findall(piece))
        marks = signs_beside_words(piece)
        for word in words:
            marks |= MARKS[word]
        found = Piece(words, marks, parts)
        if len(piece) <= _LONGEST_KEPT:
            if len(self) > MOST_WORDS:
                self.clear()
            self[piece] = found
        return found


PIECES = _Pieces()
