"""What identity numbers of other countries, and of papers, are called, and which of python-stdnum's algorithms know them."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from samordna.plandoc.guard.wordlists import word_list
from samordna.plandoc.lazily import lazily

_DATA = Path(__file__).parent / "data" / "identity_numbers.txt"
_NUMBER = lazily(r"(?P<module>[\w.]+)/(?P<least>\d+)(?:-(?P<most>\d+))?(?P<born>[*?]?)(?P<date>\d?)")
_FOR_NUMBERS = ("nr", "no", "nummer", "numret", "num", "number", "numero", "numéro")
_NR = rf"[- ]?(?:{'|'.join(_FOR_NUMBERS)}|nº)\b\.?"
_LETTERS = lazily(r"[^\W\d_]+")


class Algorithm(NamedTuple):
    """One of python-stdnum's: how many signs its numbers have, and whether they hold a birth date and a check digit.

    ``date_at`` is where the date begins if the algorithm does not look at it.
    """

    module: str
    lengths: range
    has_date: bool
    has_check: bool
    date_at: int | None


class Numbered(NamedTuple):
    """A country with its numbers, or several whose numbers are alike: the words for it, and what the numbers are called."""

    words: tuple[str, ...]
    names: tuple[str, ...]
    algorithms: tuple[Algorithm, ...]


@cache
def _countries() -> tuple[Numbered, ...]:
    rows = (line for line in _DATA.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return tuple(_country(*row.split("|")) for row in rows)


def _country(words: str, names_of_it: str, numbers: str) -> Numbered:
    return Numbered(_entries(words), _entries(names_of_it), tuple(map(_algorithm, _NUMBER.finditer(numbers))))


def _entries(field: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in field.split(","))


def _algorithm(entry: re.Match[str]) -> Algorithm:
    least = int(entry["least"])
    lengths = range(least, int(entry["most"] or least) + 1)
    date_at = int(entry["date"]) if entry["date"] else None
    return Algorithm(entry["module"], lengths, entry["born"] != "", entry["born"] != "?", date_at)


def _any_of(entries: Iterable[str]) -> str:
    return "|".join(
        re.escape(one.removesuffix("*")) + (r"\w*" if one.endswith("*") else "") for one in entries
    )


@cache
def _words_of_countries() -> re.Pattern[str]:
    each = "|".join(f"(?P<_{place}>{_any_of(row.words)})" for place, row in enumerate(_countries()))
    return lazily(rf"(?<![\w-])(?:{each})(?!\w)")


def named_countries(lower: str) -> Iterator[tuple[int, int]]:
    """Where a text in lower case names a country, and the country's place in the list."""
    for word in _words_of_countries().finditer(lower):
        yield word.start(), int((word.lastgroup or "_0")[1:])


@cache
def algorithms_of(length: int) -> list[tuple[int, Algorithm]]:
    """Those of numbers with so many signs, with their country's place in the list."""
    return [
        (place, algorithm)
        for place, row in enumerate(_countries())
        for algorithm in row.algorithms
        if length in algorithm.lengths
    ]


@cache
def names() -> re.Pattern[str]:
    """Any name of such a number in a text in lower case: ``number`` is a country's, the others are those of papers."""
    numbers = _any_of(name for row in _countries() for name in row.names)
    papers = "|".join(re.escape(stem) + (_NR if is_before_nr else "") for stem, is_before_nr in _papers())
    return lazily(rf"(?<![\w-])(?:(?P<number>{numbers})(?:{_NR})?|{papers})(?!\w)")


def _papers() -> Iterator[tuple[str, bool]]:
    """Each name, without the "nr" that it has to end with, and of a card also "kortet"."""
    for name in sorted(word_list("identity_papers")):
        stem, is_before_nr = name.removesuffix("nr").rstrip(" -"), name.endswith("nr")
        yield stem, is_before_nr
        if stem.endswith("kort"):
            yield f"{stem}et", is_before_nr


@cache
def called(name: str) -> tuple[Algorithm, ...]:
    """The algorithms of the numbers that have this name."""
    rows = (row for row in _countries() if re.fullmatch(_any_of(row.names), name))
    return tuple(algorithm for row in rows for algorithm in row.algorithms)


def words_of_names() -> Iterator[str]:
    """A word of every name, with what it may end with, for a quick look at single words. "T.C." has none, being in most texts."""
    for stem in (*(name for row in _countries() for name in row.names), *(stem for stem, _ in _papers())):
        longest = max(reversed(_LETTERS.findall(stem)), key=len)
        if len(longest) > 1 or not longest.isascii():
            yield from (longest, *(longest + ending for ending in _FOR_NUMBERS))


def words_of_countries() -> tuple[frozenset[str], tuple[str, ...]]:
    """First words of countries, for the same look: whole ones, and beginnings."""
    words = [word for row in _countries() for word in row.words]
    whole = frozenset(word.split()[0] for word in words if not word.endswith("*"))
    return whole, tuple(word.removesuffix("*") for word in words if word.endswith("*"))
