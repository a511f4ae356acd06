"""The word that somebody meant: a known one without rings and dots, or within a slip of the finger, two in a long word."""

from collections import defaultdict
from collections.abc import Iterable

from samordna.plandoc.finding.stems import folded

SHORTEST = 5
LONG = 8
LONGEST = 40


class Speller:
    """Knows the words it is made of, and the ``beginnings`` of more.

    A slip is a letter left out, one too many, a wrong one, or two that changed places.
    """

    def __init__(self, words: Iterable[str], beginnings: Iterable[str] = ()) -> None:
        self._beginnings = [one for one in sorted(beginnings) if len(one) > SHORTEST]
        self._by_gap: dict[str, set[str]] = defaultdict(set)
        self._folded: dict[str, str] = {}
        for word in sorted(words):
            self._folded.setdefault(folded(word), word)
            if len(word) >= SHORTEST:
                for gapped in _gaps(word):
                    self._by_gap[gapped].add(word)

    def meant(self, word: str) -> str | None:
        """The nearest known word with the same first letter; None where none is near."""
        if word in self._folded:
            return self._folded[word]
        if not SHORTEST <= len(word) <= LONGEST:
            return None
        near = {one for gapped in _gaps(word) for one in self._by_gap.get(gapped, ()) if one[0] == word[0]}
        least = min(((slips(word, one), one) for one in near), default=None)
        if least and least[0] <= (2 if len(word) >= LONG else 1):
            return least[1]
        return next((one for one in self._beginnings if _begins_nearly(word, one)), None)


def _begins_nearly(word: str, beginning: str) -> bool:
    ahead = word[: len(beginning)]
    return len(ahead) == len(beginning) and ahead[0] == beginning[0] and slips(ahead, beginning) == 1


def _gaps(word: str) -> list[str]:
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


def slips(one: str, other: str) -> int:
    """How many slips are between two words (the distance of Damerau and Levenshtein)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, sign in enumerate(other, 1):
            least = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != sign))
            is_turned = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == sign
            current.append(min(least, before[column - 2] + 1) if is_turned else least)
        before, last = last, current
    return last[-1]
