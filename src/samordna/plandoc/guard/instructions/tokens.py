"""A sentence as words, each with marks that say what it may mean in an instruction to register people."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from samordna.plandoc.guard.instructions.marks import MARK_NAMES, MARKS, bits
from samordna.plandoc.guard.instructions.pieces import DASH, DASH_IN_SPACES, PARTS, WORDS_AND_MARKS

__all__ = ["MARK_NAMES", "Token", "any_of", "bits", "marks_of_all", "tokens_of", "words_within"]


class Token(NamedTuple):
    """A word or a sign of punctuation (no marks) and where it stands."""

    word: str
    start: int
    end: int
    marks: int

    def is_(self, marks: int) -> bool:
        return self.marks & marks != 0


_NEW = tuple.__new__
_PIECE = WORDS_AND_MARKS.__getitem__


def tokens_of(lower: str, start: int, end: int) -> list[Token]:
    """Made of the text's pieces, and as plain tuples are, in a third of the time, since there are so many."""
    tokens: list[Token] = []
    at = start
    pieces = lower[start:end].split(" ")
    for piece in pieces:
        parts = PARTS[piece]
        if piece == DASH and _is_in_spaces(lower, at, end):
            parts = DASH_IN_SPACES
        for word, first, last, marks in parts:
            tokens.append(_NEW(Token, (word, at + first, at + last, marks)))
        at += len(piece) + 1
    return tokens


def _is_in_spaces(lower: str, dash: int, end: int) -> bool:
    return dash + 1 < end and dash > 0 and lower[dash - 1] == " "


def words_within(lower: str, start: int, end: int) -> tuple[list[str], int]:
    """All words there and the marks of its pieces together, without making tokens of them."""
    words: list[str] = []
    marks = 0
    for own, of_piece in map(_PIECE, lower[start:end].split(" ")):
        words += own
        marks |= of_piece
    return words, marks


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
