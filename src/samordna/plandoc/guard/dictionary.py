"""Whether a word is an ordinary Swedish or English one, in any of its forms or as a compound of such.

The words are numbers of four bytes in ``data/words.bin``, sorted, made by ``scripts/words.py``: they are there as soon as the
file is, and one in ten thousand strings that are no words is taken for one, which a guard that only asks can bear.
"""

import sys
from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from zlib import crc32

from samordna.plandoc.guard.wordlists import word_list

DATA = Path(__file__).parent / "data"
_SHORTEST_PART = 3
_SHORTEST_COMPOUND = 8
_SHORTEST_WHOLE = 5
_MOST_PARTS = 4


def hashed(word: str) -> int:
    return crc32(word.encode())


class Dictionary:
    """Ordinary words, and the first parts of compounds, which are kept with a hyphen behind them."""

    def __init__(self, numbers: "array[int]") -> None:
        self.numbers = numbers

    @classmethod
    def of(cls, words: Iterable[str], heads: Iterable[str]) -> "Dictionary":
        keys = {*(hashed(word) for word in words), *(hashed(f"{head}-") for head in heads)}
        return cls(array("I", sorted(keys)))

    def has(self, word: str) -> bool:
        """Whether ``word``, in lower case, or what it is the genitive of, is kept as it stands."""
        return self._keeps(word) or (word.endswith("s") and self._keeps(word[:-1]))

    def is_compound(self, word: str, parts: int = _MOST_PARTS) -> bool:
        """Whether the word begins with a part of compounds, or a word, and goes on as a word or a compound does."""
        if len(word) < (_SHORTEST_COMPOUND if parts == _MOST_PARTS else 2 * _SHORTEST_PART):
            return False
        if "-" in word:
            return False
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            rest = word[cut:]
            if self._begins(word[:cut], rest) and (
                self.has(rest) or (parts > 2 and self.is_compound(rest, parts - 1))
            ):
                return True
        return False

    def begins_compounds(self, part: str) -> bool:
        return self._keeps(f"{part}-")

    def only_begins(self, part: str) -> bool:
        """Whether ``part`` is what compounds begin with, and no word by itself: "förvaltnings"."""
        return self._keeps(f"{part}-") and not self._keeps(part)

    def _begins(self, head: str, rest: str) -> bool:
        whole_words = min(len(head), len(rest)) >= _SHORTEST_WHOLE
        return self._keeps(f"{head}-") or (whole_words and self._keeps(head))

    def _keeps(self, key: str) -> bool:
        number = hashed(key)
        place = bisect_left(self.numbers, number)
        return place < len(self.numbers) and self.numbers[place] == number


@cache
def dictionary() -> Dictionary:
    """The one that comes with the software, and first parts of compounds that it lacks."""
    numbers = array("I")
    numbers.frombytes((DATA / "words.bin").read_bytes())
    if sys.byteorder == "big":
        numbers.byteswap()
    for head in word_list("compound_heads"):
        insort(numbers, hashed(f"{head}-"))
    return Dictionary(numbers)
