"""What stands between two spaces of a text in lower case: looked at once, since plans repeat
their words and what is beside them.
"""

from collections.abc import Callable
from typing import TypeVar

from samordna.plandoc.guard.instructions.marks import MARKS, MOST_WORDS
from samordna.plandoc.guard.word_signs import signs_beside_words
from samordna.plandoc.lazily import lazily

_WORD = lazily(r"[^\W_]+(?:[-'’&][^\W_]+)*")
_PART = lazily(rf"{_WORD.pattern}|[#,;:()\[\]|\"”“»«?!/]")
DASH = "-"
_LONGEST_KEPT = 40
_Found = TypeVar("_Found")
Part = tuple[str, int, int, int]
"""A word or a sign of punctuation, where it stands in its piece, and its marks."""
DASH_IN_SPACES: list[Part] = [(DASH, 0, 1, 0)]
"""Parts two halves of a sentence; at the beginning of a line it is a bullet, and no word of it."""


class _Kept(dict[str, _Found]):
    """What is found of each piece, until there are too many to keep; of a long one, which hardly comes again, each time anew."""

    def __init__(self, find: Callable[[str], _Found]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, piece: str) -> _Found:
        found = self._find(piece)
        if len(piece) <= _LONGEST_KEPT:
            if len(self) > MOST_WORDS:
                self.clear()
            self[piece] = found
        return found


def _words_of(piece: str) -> tuple[list[str], int]:
    words = _WORD.findall(piece)
    marks = signs_beside_words(piece)
    for word in words:
        marks |= MARKS[word]
    return words, marks


def _parts_of(piece: str) -> list[Part]:
    return [(word := part[0], part.start(), part.end(), MARKS[word]) for part in _PART.finditer(piece)]


WORDS_AND_MARKS, PARTS = _Kept(_words_of), _Kept(_parts_of)
"""The words of a piece and their marks together with its other signs, and all its parts, which few texts ask for."""
