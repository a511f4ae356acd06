"""The word that somebody meant: a known one without rings and dots, or within a slip of the finger, two in a long word."""

from collections import defaultdict
from collections.abc import Iterable

from samordna.plandoc.finding.stems import folded

SHORTEST = 5
LONG = 8
LONGEST = 40
SHORTEST_RARE = 7
SHORTEST_FOLDED = 5


class Speller:
    """Knows the words it is made of, and the ``beginnings`` of more.

    A slip is a letter left out, one too many, a wrong one, or two that changed places. What is short or has two slips is
    none of ``rare``: too many words are like one of those.
    """

    def __init__(
        self, words: Iterable[str], beginnings: Iterable[str] = (), rare: frozenset[str] = frozenset()
    ) -> None:
        self._rare = rare
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
        plain = self._folded.get(word)
        if plain and (plain not in self._rare or len(plain) >= SHORTEST_FOLDED):
            return plain
        if not SHORTEST <= len(word) <= LONGEST:
            return None
        near = {one for gapped in _gaps(word) for one in self._by_gap.get(gapped, ()) if one[0] == word[0]}
        least = min(
            ((many, one) for one in near if (many := slips(word, one)) <= self._most(word, one)), default=None
        )
        if least:
            return least[1]
        return next((one for one in self._beginnings if _begins_nearly(word, one)), None)

    def _most(self, word: str, meant: str) -> int:
        if meant in self._rare:
            return 1 if len(word) >= SHORTEST_RARE else 0
        return 2 if len(word) >= LONG else 1


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
