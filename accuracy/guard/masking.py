"""Words that are made unknown, as those of a new author are: no list knows them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from samordna.plandoc.guard.instructions.marks import MARKS
from samordna.plandoc.guard.word_signs import signs_of


@contextmanager
def words_made_unknown(words: Iterable[str]) -> Iterator[None]:
    """For as long as it lasts the lists of the guard know none of these words."""
    MARKS.clear()
    MARKS.update((word, signs_of(word)) for word in words)
    yield
    MARKS.clear()
