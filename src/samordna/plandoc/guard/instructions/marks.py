"""What a word may mean in an instruction to register people: one bit for each section of the lists in ``data/instructions/``."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from samordna.plandoc.guard.instructions.patterns import any_of_entries, begins_with, spelled_out

_DATA = Path(__file__).parents[1] / "data" / "instructions"
_SECTION = re.compile(r"\[(\w+)\]")
_ENDING = r"(?:e|e?n|et|na|ne|e?r|ar|or|ers|ars|ors|[aeo]?r?na|ene|erne|arne|e?n?s|(?:er|ar|a|e|r)?nas|enes|ernes|'s|’s|s)?"
_MOST_WORDS = 32768
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
MARK_NAMES = {name: 1 << position for position, name in enumerate(_SECTIONS)}


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


@cache
def _entries_by_letter() -> dict[str, list[tuple[int, str]]]:
    """Words begin with digits and letters of many kinds, of most of which there is no entry."""
    sorted_by: dict[str, list[tuple[int, str]]] = {}
    for bit, entry in _entries():
        sorted_by.setdefault(begins_with(entry), []).append((bit, entry))
    return sorted_by


class _Patterns(NamedTuple):
    """One for any mark, since most words have none, which one look tells; and one for each mark."""

    any_mark: re.Pattern[str]
    each: list[tuple[int, re.Pattern[str]]]

    def marks(self, word: str) -> int:
        if not self.any_mark.fullmatch(word):
            return 0
        return sum(bit for bit, pattern in self.each if pattern.fullmatch(word))


@cache
def _patterns(letter: str) -> _Patterns:
    """For words that begin with a letter; without one, what may begin with any."""
    by_bit: dict[int, list[str]] = {}
    for bit, entry in _entries_by_letter().get(letter, []):
        by_bit.setdefault(bit, []).append(entry)
    each = [(bit, re.compile(any_of_entries(entries))) for bit, entries in by_bit.items()]
    every = any_of_entries(entry for entries in by_bit.values() for entry in entries)
    return _Patterns(re.compile(every or r"(?!)"), each)


def bits(*names: str) -> int:
    """The marks of these names as one number: they are compared many times a line, and flags of an enum are slow."""
    return sum(MARK_NAMES[name] for name in names)


def marks_of(word: str) -> int:
    """Every mark of a word."""
    return MARKS[word]


class _Marks(dict[str, int]):
    """Plans repeat their words, so that each is looked at once, until there are too many to keep."""

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_WORDS:
            self.clear()
        self[word] = marks = _looked_at(word)
        return marks


MARKS = _Marks()


def _looked_at(word: str) -> int:
    """Also as what stands behind its last hyphen: "Excel-lista"."""
    if not word[0].isalnum():
        return 0
    plain = word.replace("é", "e")
    last = plain.rpartition("-")[2]
    is_word = len(plain) <= _LONGEST_WORD
    own = _patterns(plain[0]).marks(plain) | _patterns("").marks(plain) if is_word else 0
    return own | marks_of(last) if last != plain and last else own
