"""What a word may mean in an instruction to register people: one bit for each section of the lists in ``data/instructions/``."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from samordna.plandoc.guard import word_signs
from samordna.plandoc.guard.patterns import (
    any_of_entries,
    first_letters,
    loosely,
    spelled_out,
    words_of,
)

_DATA = Path(__file__).parents[1] / "data" / "instructions"
_SECTION = re.compile(r"\[(\w+)\]")
_ENDING = r"(?:e|e?n|et|na|ne|e?r|ar|or|ers|ars|ors|[aeo]?r?na|ene|erne|arne|e?n?s|(?:er|ar|a|e|r)?nas|enes|ernes|'s|’s|s)?"
MOST_WORDS = 32768
_BEGINNING = 4
_BEGINNINGS = tuple(range(1, _BEGINNING + 1))
_LONGEST_WORD = 80
"""Time grows with the length only: what is longer is no word."""


def _sections() -> dict[str, list[str]]:
    """The entries of ``data/instructions/`` by section."""
    found: dict[str, list[str]] = {}
    for file in sorted(_DATA.glob("*.txt")):
        entries: list[str] = []
        for line in file.read_text(encoding="utf-8").splitlines():
            if section := _SECTION.fullmatch(line):
                entries = found.setdefault(section[1], [])
            elif not line.startswith("#"):
                entries += line.replace("é", "e").split()
    return found


_SECTIONS = _sections()
MARK_NAMES = {name: 1 << position for position, name in enumerate(_SECTIONS, word_signs.COUNT)}
OF_SENTENCES = -1 << word_signs.COUNT
"""Every mark, without the signs of words that other finders look for, which are kept in the same number."""


@cache
def _entries() -> list[tuple[int, str]]:
    """The mark and the pattern of every entry. People are the last part of a compound: *riskelever*, but not *elevhälsan*."""
    words = dict(_SECTIONS)
    heads = any_of_entries(words.pop("head"))
    words["person"] = [rf"\w*(?:{heads}){_ENDING}", *words["person"]]
    return [
        (MARK_NAMES[name], spelled)
        for name, entries in words.items()
        for entry in entries
        for spelled in spelled_out(entry)
    ]


class _Entries(NamedTuple):
    """Words by themselves, and patterns by how their words begin."""

    words: dict[str, int]
    patterns: dict[str, list[tuple[int, str]]]


@cache
def _sorted_entries() -> _Entries:
    words: dict[str, int] = {}
    patterns: dict[str, list[tuple[int, str]]] = {}
    for bit, entry in _entries():
        own = words_of(entry)
        for word in own:
            words[word] = words.get(word, 0) | bit
        if not own:
            patterns.setdefault(first_letters(entry)[:_BEGINNING], []).append((bit, entry))
    return _Entries(words, patterns)


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
    each = [(bit, re.compile(any_of_entries(entries))) for bit, entries in by_bit.items()]
    every = any_of_entries(loosely(entry) for entries in by_bit.values() for entry in entries)
    return _Patterns(re.compile(every or r"(?!)"), each)


def bits(*names: str) -> int:
    """The marks of these names as one number: they are compared many times a line, and flags of an enum are slow."""
    return sum(MARK_NAMES[name] for name in names)


def beginnings_of_words() -> frozenset[str]:
    """How the words begin that may be one of the patterns."""
    return frozenset(_sorted_entries().patterns)


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
    own = _marks_of_whole(plain) if len(plain) <= _LONGEST_WORD else 0
    return own | marks_of(last) if last != plain and last else own


def _marks_of_whole(word: str) -> int:
    """Few words begin as those of a pattern do, which a few looks tell."""
    words, patterns = _sorted_entries()
    found = words.get(word, 0) | _patterns("").marks(word)
    for letters in _BEGINNINGS:
        if word[:letters] in patterns:
            found |= _patterns(word[:letters]).marks(word)
    return found
