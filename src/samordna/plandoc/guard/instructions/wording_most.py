"""What the wording of words may weigh at most, which rules most sentences out before their pairs are looked at."""

from collections.abc import Iterable, Sequence

from samordna.plandoc.guard.instructions.marks import MOST_WORDS
from samordna.plandoc.guard.instructions.wording import (
    BEGINNING,
    FULLY,
    LONGEST,
    WORDS,
    full_share,
    weights_of_wording,
)


def _pairs_of(word: str) -> int:
    return weights_of_wording().most.get(word[:BEGINNING], 0)


class _Pairs(dict[str, int]):
    """What the pairs that each word begins weigh, at most."""

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_WORDS:
            self.clear()
        self[word] = weighs = _pairs_of(word)
        return weighs


class _AtMost(dict[str, int]):
    """What each word weighs with the pairs that it begins, at most."""

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_WORDS:
            self.clear()
        self[word] = weighs = WORDS[word] + _pairs_of(word)
        return weighs


_PAIRS = _Pairs()
_AT_MOST = _AtMost()


def weighs_at_most(words: Sequence[str]) -> int:
    """No less than ``wording_weighs``, told in a fraction of the time: of most sentences it is little enough."""
    words = words[:LONGEST]
    own = set(words)
    weight = sum(map(_AT_MOST.__getitem__, own))
    if len(own) < len(words):
        weight += _pairs_of_repeated(words, own)
    return weights_of_wording().constant + (
        round(weight * full_share(len(own))) if len(own) > FULLY else weight
    )


def any_part_weighs_at_most(words: Sequence[str]) -> int:
    """No less than any sentence or cell of these words weighs."""
    own = set(words)
    weight = sum(weight for weight in map(_AT_MOST.__getitem__, own) if weight > 0)
    if len(own) < len(words):
        weight += _pairs_of_repeated(words, own)
    return weights_of_wording().constant + weight


def _pairs_of_repeated(words: Sequence[str], own: Iterable[str]) -> int:
    """A word weighs once, however often it is there, but begins a pair each time."""
    return sum(map(_PAIRS.__getitem__, words)) - sum(map(_PAIRS.__getitem__, own))
