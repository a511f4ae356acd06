"""How much the words of a sentence weigh as an instruction to register people, whatever the lists say of them.

Each word weighs what its pieces do, a few letters each, so that an inflection or a compound that nobody has met weighs as
those that it shares letters with; and so do two words near each other, by how they begin. ``data/instruction_wording.txt``
holds the weights, a row of names for each, fitted by ``python -m accuracy.guard.wording`` to the lines that rules are tuned on.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, pairwise, repeat
from operator import itemgetter
from pathlib import Path
from sys import intern
from typing import NamedTuple

from samordna.plandoc.guard.instructions.marks import MOST_WORDS
from samordna.plandoc.guard.instructions.tokens import Token

WORDING = Path(__file__).parents[1] / "data" / "instruction_wording.txt"
CONSTANT = "constant"
BESIDE, NEAR = "_", "__"
"""Between two words next to each other, and two with others between them."""
BEGINNING = 5
"""Letters of a word that are weighed in a pair."""
WITHIN = 3
"""How many words ahead the other one of a pair may stand."""
_PIECES = (3, 4, 5)
LONGEST = 160
FULLY = 16
"""So many different words of a sentence count for all that they weigh."""
Pair = tuple[str, str]


class _Weights(NamedTuple):
    """Of a sentence without anything, of each piece of a word, and of each pair by its first and its second."""

    constant: int
    pieces: dict[str, int]
    beside: dict[Pair, int]
    near: dict[Pair, int]
    most: dict[str, int]
    """What the pairs that a word begins weigh at most where it stands once."""


@cache
def weights_of_wording() -> _Weights:
    pieces: dict[str, int] = {}
    beside: dict[Pair, int] = {}
    near: dict[Pair, int] = {}
    for line in WORDING.read_text(encoding="utf-8").splitlines():
        if line[:1] == "#":
            continue
        weight, *names = line.split()
        weighs = int(weight)
        if BESIDE not in line:
            pieces.update(dict.fromkeys(names, weighs))
            continue
        for name in names:
            first, pair, second = name.partition(BESIDE)
            if pair:
                of = near if second[0] == BESIDE else beside
                of[intern(first), intern(second.lstrip(BESIDE))] = weighs
            else:
                pieces[name] = weighs
    return _Weights(pieces.pop(CONSTANT), pieces, beside, near, _at_most(beside, near))


def _at_most(beside: dict[Pair, int], near: dict[Pair, int]) -> dict[str, int]:
    """One word stands beside another, and the rest of those within reach near it."""
    most: dict[str, int] = {}
    for pairs, of_each in ((beside, 1), (near, WITHIN - 1)):
        by_first: dict[str, list[int]] = {}
        for (first, _), weight in pairs.items():
            by_first.setdefault(first, []).append(max(weight, 0))
        for first, weights in by_first.items():
            most[first] = most.get(first, 0) + sum(sorted(weights)[-of_each:])
    return most


def pieces_of(word: str) -> set[str]:
    whole = f"^{word}$"
    return set(_cut(len(whole))(whole))


@cache
def _cut(length: int) -> Callable[[str], tuple[str, ...]]:
    """Takes the pieces of what is so long, the whole of it first."""
    places = (slice(at, at + size) for size in _PIECES for at in range(length - size + 1))
    return itemgetter(slice(length), *places)


def share_of(pieces: set[str]) -> float:
    """What each of so many counts for, so that a long word does not weigh by its length."""
    return 1 / math.sqrt(len(pieces))


def full_share(words: int) -> float:
    """What each of so many words of a sentence counts for, so that many which say little do not come to much together."""
    return math.sqrt(FULLY / max(words, FULLY))


def pairs_of(words: Sequence[str]) -> Iterator[tuple[str, str, bool]]:
    """The beginnings of two words near each other, and whether they stand beside each other."""
    begun = [word[:BEGINNING] for word in words]
    for at, first in enumerate(begun):
        for ahead, second in enumerate(begun[at + 1 : at + 1 + WITHIN]):
            yield first, second, ahead == 0


def words_of_tokens(tokens: Sequence[Token]) -> list[str]:
    return [token.word for token in tokens if token.word[0].isalnum()]


class _Words(dict[str, int]):
    """What each word weighs: looked at once, until there are too many to keep."""

    def __missing__(self, word: str) -> int:
        if len(self) > MOST_WORDS:
            self.clear()
        pieces, known = pieces_of(word), weights_of_wording().pieces
        self[word] = weighs = round(share_of(pieces) * sum(map(known.get, pieces, repeat(0))))
        return weighs


WORDS = _Words()


class _Begun(dict[str, str]):
    """How each word begins, as one and the same string for all words that do: it is looked up in less than half the time."""

    def __missing__(self, word: str) -> str:
        if len(self) > MOST_WORDS:
            self.clear()
        self[word] = begun = intern(word[:BEGINNING])
        return begun


_BEGUN = _Begun().__getitem__


def wording_weighs(words: Sequence[str]) -> int:
    """Each word once, however often it is there, and each pair; in thousandths, as the weights are written."""
    words = words[:LONGEST]
    begun, (_, _, beside, near, _) = list(map(_BEGUN, words)), weights_of_wording()
    next_to: Iterable[Pair] = pairwise(begun)
    close: Iterable[Pair] = chain(
        zip(begun, begun[2:], strict=False), zip(begun, begun[WITHIN:], strict=False)
    )
    if len(set(begun)) < len(begun):
        next_to, close = set(next_to), set(close)
    return _together(words, sum(map(beside.get, next_to, repeat(0))) + sum(map(near.get, close, repeat(0))))


def _together(words: Sequence[str], of_pairs: int) -> int:
    own = set(words)
    weight = sum(map(WORDS.__getitem__, own)) + of_pairs
    return weights_of_wording().constant + round(weight * full_share(len(own)))
