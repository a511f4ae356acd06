"""Patterns of words: a word (in all its forms), words in order ("hoppa av"), a part of a word (heder*, *jour, *boende*).

=kill is the word as it stands, and "i _går" are words with none between.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from samordna.plandoc.finding.stems import stem

WIDEST_GAP = 3
"""A phrase's words may have up to this minus one others between them: "lämna den här gruppen"."""

_Pattern = tuple[tuple[str, ...], str]
"""The parts of a pattern, and the key of its concern."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word in small letters, and its stem."""

    word: str
    stem: str

    @classmethod
    def of(cls, word: str) -> "Token":
        return cls(word, stem(word))


class Patterns:
    """Patterns by what they begin with, each leading to the keys of its concerns."""

    def __init__(self) -> None:
        self._by_stem: dict[str, list[_Pattern]] = {}
        self._by_word: dict[str, list[_Pattern]] = {}
        self._starts: dict[str, list[_Pattern]] = {}
        self._ends: dict[str, list[_Pattern]] = {}
        self._others: list[_Pattern] = []

    def add(self, pattern: str, key: str) -> None:
        parts = tuple(map(_part, pattern.casefold().split()))
        first = parts[0]
        if first.startswith("="):
            self._by_word.setdefault(first[1:], []).append((parts, key))
        elif "*" not in first:
            self._by_stem.setdefault(first, []).append((parts, key))
        elif first.startswith("*") and not first.endswith("*"):
            self._ends.setdefault(first[1:], []).append((parts, key))
        elif first.startswith("*"):
            self._others.append((parts, key))
        else:
            self._starts.setdefault(first[:-1], []).append((parts, key))

    @property
    def alone(self) -> list[tuple[str, ...]]:
        """The patterns that are a single whole word."""
        return [parts for group in self._by_stem.values() for parts, _key in group if len(parts) == 1]

    @property
    def stems(self) -> set[str]:
        """The whole words that patterns hold: those that a misspelt word may be meant to be."""
        by_words = (self._by_stem, self._by_word, self._starts, self._ends)
        every = [*(group for one in by_words for group in one.values()), self._others]
        return {part.strip("*=_") for group in every for parts, _key in group for part in parts}

    @property
    def beginnings(self) -> set[str]:
        """The parts that words begin with."""
        return set(self._starts)

    def matches(self, tokens: list[Token]) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Each concern that the words hold, with the places of the words that told it."""
        for at, token in enumerate(tokens):
            for parts, key in self._beginning(token):
                places = _places(parts, tokens, at)
                if places is not None:
                    yield key, places

    def stand_in(self, tokens: list[Token]) -> bool:
        return next(self.matches(tokens), None) is not None

    def _beginning(self, token: Token) -> Iterator[_Pattern]:
        yield from self._by_stem.get(token.stem, ())
        yield from self._by_word.get(token.word, ())
        for end in range(1, len(token.word) + 1):
            yield from self._starts.get(token.word[:end], ())
            yield from self._ends.get(token.word[-end:], ())
        yield from (one for one in self._others if _is(one[0][0], token))


@cache
def patterns_of(said: tuple[str, ...]) -> Patterns:
    patterns = Patterns()
    for one in said:
        patterns.add(one, "")
    return patterns


def _part(said: str) -> str:
    """A word by its stem, and part of a word or the word as it stands by itself."""
    if said.startswith("_"):
        return f"_{_part(said[1:])}"
    return said if "*" in said or said.startswith("=") else stem(said)


def _places(parts: tuple[str, ...], tokens: list[Token], at: int) -> tuple[int, ...] | None:
    places = [at]
    for part in parts[1:]:
        gap = 1 if part.startswith("_") else WIDEST_GAP
        ahead = range(places[-1] + 1, min(len(tokens), places[-1] + 1 + gap))
        step = next((one for one in ahead if _is(part.removeprefix("_"), tokens[one])), None)
        if step is None:
            return None
        places.append(step)
    return tuple(places)


def _is(part: str, token: Token) -> bool:
    if part.startswith("="):
        return part[1:] == token.word
    if part.startswith("*"):
        return part.strip("*") in token.word if part.endswith("*") else token.word.endswith(part[1:])
    return token.word.startswith(part[:-1]) if part.endswith("*") else part == token.stem
