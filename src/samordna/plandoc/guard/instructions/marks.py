"""What a word may mean in an instruction to register people: one bit for each section of the lists in ``data/instructions/``."""

from samordna.plandoc.guard import word_signs
from samordna.plandoc.guard.instructions.entries import MARK_NAMES, marks_of_whole

MOST_WORDS = 32768
_LONGEST_WORD = 80
"""Time grows with the length only: what is longer is no word."""
OF_SENTENCES = -1 << word_signs.COUNT
"""Every mark, without the signs of words that other finders look for, which are kept in the same number."""


def bits(*names: str) -> int:
    """The marks of these names as one number: they are compared many times a line, and flags of an enum are slow."""
    return sum(MARK_NAMES[name] for name in names)


def marks_of(word: str) -> int:
    """Every mark of a word."""
    return MARKS[word] & OF_SENTENCES


class _Marks(dict[str, int]):
    """Plans repeat their words, so that each is looked at once, until there are too many to keep."""

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_WORDS:
            self.clear()
        self[word] = marks = _looked_at(word) | word_signs.signs_of(word)
        return marks


MARKS = _Marks()


def _looked_at(word: str) -> int:
    """Also as what stands behind its last hyphen: "Excel-lista"."""
    if not word[0].isalnum():
        return 0
    plain = word.replace("é", "e")
    last = plain.rpartition("-")[2]
    own = marks_of_whole(plain) if len(plain) <= _LONGEST_WORD else 0
    return own | marks_of(last) if last != plain and last else own
