"""A sentence as words, each with marks that say what it may mean in an instruction to register people."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent / "data"
_SECTION = re.compile(r"\[(\w+)\]")
_ENDING = r"(?:e|e?n|et|na|ne|e?r|ar|or|ers|ars|ors|e?r?na|a?r?na|o?r?na|ene|erne|arne|e?n?s|e?rnas|a?rnas|enes|ernes|'s|’s|s)?"
_WORD = r"[^\W_]+(?:[-'’&][^\W_]+)*"
_WORDS = re.compile(_WORD)
_TOKEN = re.compile(rf"{_WORD}|[,;:()\[\]|\"”“»«?!/]|\s-\s")


def _sections() -> dict[str, list[str]]:
    """The entries of ``data/instruction_*.txt`` by section."""
    found: dict[str, list[str]] = {}
    for file in sorted(_DATA.glob("instruction_*.txt")):
        entries: list[str] = []
        for line in file.read_text(encoding="utf-8").splitlines():
            if section := _SECTION.fullmatch(line):
                entries = found.setdefault(section[1], [])
            elif not line.startswith("#"):
                entries += line.replace("é", "e").split()
    return found


_SECTIONS = _sections()
_BITS = {name: 1 << position for position, name in enumerate(_SECTIONS)}


@cache
def _patterns() -> list[tuple[int, re.Pattern[str]]]:
    """A pattern for one whole word by mark. People are the last part of a compound: *riskelever*, but not *elevhälsan*."""
    words = dict(_SECTIONS)
    heads = "|".join(words.pop("head"))
    words["person"] = [rf"[\wåäöøæ-]*?(?:{heads}){_ENDING}", *words["person"]]
    return [(_BITS[name], re.compile("|".join(entries))) for name, entries in words.items()]


@cache
def _any_pattern() -> re.Pattern[str]:
    """Most words have no mark at all, which one look tells."""
    return re.compile("|".join(pattern.pattern for _, pattern in _patterns()))


def bits(*names: str) -> int:
    """The marks of these names as one number: they are compared many times a line, and flags of an enum are slow."""
    return sum(_BITS[name] for name in names)


class Token(NamedTuple):
    """A word or a sign of punctuation (no marks) and where it stands."""

    word: str
    start: int
    end: int
    marks: int

    def is_(self, marks: int) -> bool:
        return self.marks & marks != 0


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(word := match.group().strip(), *match.span(), marks_of(word))
        for match in _TOKEN.finditer(text, start, end)
    ]


def marks_within(text: str, start: int, end: int) -> int:
    """The marks of all words there, without making tokens of them."""
    marks = 0
    for found in map(marks_of, _WORDS.findall(text, start, end)):
        marks |= found
    return marks


def any_of(tokens: Sequence[Token], marks: int) -> bool:
    return any(token.marks & marks for token in tokens)


@lru_cache(maxsize=32768)
def marks_of(word: str) -> int:
    """Every mark of a word. Plans repeat their words, so that each is looked at once."""
    if not word[0].isalnum():
        return 0
    plain = word.replace("é", "e")
    if not _any_pattern().fullmatch(plain):
        return 0
    return sum(bit for bit, pattern in _patterns() if pattern.fullmatch(plain))
