"""The entries of ``data/instructions/``, sorted by how a word is told to be one of them.

Nearly all are so many words, what words begin with or what they end with, which a look at a dictionary tells; the few others
need a pattern, and are put together by how their words begin.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from samordna.plandoc.guard import word_signs
from samordna.plandoc.guard.instructions.heads import ENDING, forms_of
from samordna.plandoc.guard.patterns import (
    any_of_entries,
    first_letters,
    loosely,
    spelled_out,
    words_of,
)
from samordna.plandoc.lazily import lazily

_DATA = Path(__file__).parents[1] / "data" / "instructions"
_SECTION = lazily(r"\[(\w+)\]")
_BEGINNINGS = range(5)
"""Letters by which patterns are sorted: none is for those that may begin with whatever."""
_ANY_LETTERS = r"\w*"
_LETTERS = (_ANY_LETTERS, r"\w+")
_SIGN = lazily(r"\W")


def _sections() -> dict[str, list[str]]:
    """The entries by section."""
    found: dict[str, list[str]] = {}
    for file in sorted(_DATA.glob("*.txt")):
        entries: list[str] = []
        for line in file.read_text(encoding="utf-8").splitlines():
            if section := _SECTION.fullmatch(line):
                entries = found.setdefault(section[1], [])
            elif not line.startswith("#"):
                entries += line.replace("é", "e").split()
    return found


SECTIONS = _sections()
MARK_NAMES = {name: 1 << position for position, name in enumerate(SECTIONS, word_signs.COUNT)}
"""One bit for each section."""


@cache
def entries() -> list[tuple[int, str]]:
    """The mark and the pattern of every entry, but for heads of compounds whose forms are told apart."""
    words = dict(SECTIONS)
    heads = any_of_entries(head for head in words.pop("head") if not forms_of(head))
    words["person"] = [rf"\w*(?:{heads}){ENDING}", *words["person"]]
    return [
        (MARK_NAMES[name], spelled)
        for name, own in words.items()
        for entry in own
        for spelled in spelled_out(entry)
    ]


class _Sorted:
    """The marks of words by themselves, of what words begin with and go on from, of what they end with and began before, and
    patterns by how their words begin.
    """

    def __init__(self) -> None:
        self.words: dict[str, int] = {}
        self.begun: dict[str, int] = {}
        self.ended: dict[str, int] = {}
        self.patterns: dict[str, list[tuple[int, str]]] = {}

    def add(self, bit: int, entry: str) -> None:
        if own := words_of(entry):
            _mark(self.words, own, bit)
        elif entry.endswith(_LETTERS) and (own := words_of(entry[: -len(_ANY_LETTERS)])):
            _mark(self.begun, own, bit)
            _mark(self.words, own if entry.endswith(_ANY_LETTERS) else [], bit)
        elif entry.startswith(_LETTERS) and (own := words_of(entry[len(_ANY_LETTERS) :])):
            self.add_ends(bit, own, may_be_whole=entry.startswith(_ANY_LETTERS))
        else:
            self.patterns.setdefault(first_letters(entry)[: _BEGINNINGS[-1]], []).append((bit, entry))

    def add_ends(self, bit: int, own: list[str], *, may_be_whole: bool = True) -> None:
        _mark(self.ended, own, bit)
        _mark(self.words, own if may_be_whole else [], bit)


def _mark(words: dict[str, int], own: list[str], bit: int) -> None:
    for word in own:
        words[word] = words.get(word, 0) | bit


@cache
def _sorted_entries() -> _Sorted:
    found = _Sorted()
    for bit, entry in entries():
        found.add(bit, entry)
    for head in SECTIONS["head"]:
        found.add_ends(MARK_NAMES["person"], forms_of(head))
    return found


class _Patterns(NamedTuple):
    """One for any mark, since most words have none, which one look tells; and one for each mark."""

    any_mark: re.Pattern[str]
    each: list[tuple[int, re.Pattern[str]]]

    def marks(self, word: str) -> int:
        if not self.any_mark.fullmatch(word):
            return 0
        return sum(bit for bit, pattern in self.each if pattern.fullmatch(word))


@cache
def _patterns(beginning: str) -> _Patterns:
    """For words that begin with these letters; without any, what may begin with whatever."""
    by_bit: dict[int, list[str]] = {}
    for bit, entry in _sorted_entries().patterns.get(beginning, []):
        by_bit.setdefault(bit, []).append(entry)
    each = [(bit, lazily(any_of_entries(own))) for bit, own in by_bit.items()]
    every = any_of_entries(loosely(entry) for own in by_bit.values() for entry in own)
    return _Patterns(lazily(every or r"(?!)"), each)


def beginnings_of_words() -> frozenset[str]:
    """How the words begin that may be one of the patterns."""
    return frozenset(_sorted_entries().patterns)


def marks_of_whole(word: str) -> int:
    """The marks of a word as it stands."""
    known = _sorted_entries()
    signs = [] if word.isalnum() else [sign.start() for sign in _SIGN.finditer(word)]
    found = known.words.get(word, 0)
    for end in range(signs[-1] + 1 if signs else 1, len(word)):
        found |= known.begun.get(word[:end], 0)
    for start in range(1, signs[0] + 1 if signs else len(word)):
        found |= known.ended.get(word[start:], 0)
    for letters in _BEGINNINGS:
        if word[:letters] in known.patterns:
            found |= _patterns(word[:letters]).marks(word)
    return found
