"""A sentence as words, each with marks that say what it may mean in an instruction to register people."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from samordna.plandoc.guard.instructions.marks import MARK_NAMES, MARKS, bits

__all__ = ["MARK_NAMES", "Token", "any_of", "bits", "marks_of_all", "tokens_of", "words_within"]

_WORD = r"[^\W_]+(?:[-'’&][^\W_]+)*"
_WORDS = re.compile(_WORD)
_TOKEN = re.compile(rf"{_WORD}|[,;:()\[\]|\"”“»«?!/]|(?<=\s)-(?=\s)")


class Token(NamedTuple):
    """A word or a sign of punctuation (no marks) and where it stands."""

    word: str
    start: int
    end: int
    marks: int

    def is_(self, marks: int) -> bool:
        return self.marks & marks != 0


_NEW = tuple.__new__


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Made as plain tuples are, in half the time, since there are so many."""
    return [
        _NEW(Token, (word := match[0], match.start(), match.end(), MARKS[word]))
        for match in _TOKEN.finditer(text, start, end)
    ]


def words_within(text: str, start: int, end: int) -> list[str]:
    """All words there, without making tokens of them."""
    return _WORDS.findall(text, start, end)


def marks_of_all(words: Iterable[str]) -> int:
    """Written out, which takes two thirds of the time."""
    marks = 0
    for word in words:
        marks |= MARKS[word]
    return marks


def any_of(tokens: Sequence[Token], marks: int) -> bool:
    """Written out, since it is asked more often than anything else."""
    for token in tokens:  # noqa: SIM110
        if token.marks & marks:
            return True
    return False
