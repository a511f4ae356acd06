"""Texts that stand beside tables: titles, notes, sources, and words for something with what it is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from samordna.plandoc.figures.data import words_of
from samordna.plandoc.figures.sheets.cells import Holds, holds
from samordna.plandoc.lazily import lazily
from samordna.plandoc.reading.formats.sheet_blocks import Row

_PIVOT = frozenset({"kolumnetiketter", "column labels"})
"""What a pivot table of Excel has beside the name of what it counts."""

_BEGINS = lazily(
    r"#|//|(?:data)?k[äa]ll(?:a|or)\s*:\s*\S|(?:anm|not|kommentar|fråga|titel|tabell \w+)\s*[.:]\s*\S",
    re.IGNORECASE,
)
_LONGEST_KEY = 30


@dataclass(frozen=True, slots=True)
class TableLine:
    """``key`` is the word in front of a text: "Källa" of "Källa: SCB". ``column`` counts from 0."""

    row: int
    text: str
    key: str = ""
    column: int = 0


def filled(cells: Iterable[str]) -> int:
    return sum(map(bool, cells))


def is_line(cells: Sequence[str]) -> bool:
    """Whether a row is text beside a table: one cell, or a word for something and what it is."""
    count = filled(cells)
    if runs_on(cells):
        return True
    if count != 2:
        return count < 2
    first, second = (cell for cell in cells if cell)
    if second.casefold() in _PIVOT:
        return True
    key = first.rstrip(": ").casefold()
    return first.endswith(":") or (key in words_of("keys") and holds(second) is Holds.TEXT)


def runs_on(cells: Sequence[str]) -> bool:
    """Whether a row is one line that the separator of the file has parted: a comment, or "Källa: Polisen, region Väst"."""
    return _BEGINS.match(next(filter(None, cells), "")) is not None


def are_keys(rows: Sequence[Row]) -> bool:
    """Whether rows are words for something and what it is, as reports begin with: "Period" and then "2023"."""
    pairs = [[cell for cell in cells if cell] for _, cells in rows if filled(cells) > 1]
    known = sum(
        len(pair) == 2 and pair[0].rstrip(": ").casefold() in words_of("report_keys") for pair in pairs
    )
    return bool(pairs) and known * 2 >= len(pairs) and all(len(pair) == 2 for pair in pairs)


def line_of(row: Row) -> TableLine:
    """The line that a row is."""
    if runs_on(row[1]):
        return _of(row[0], 0, ", ".join(filter(None, row[1])).lstrip("#/ "))
    said = [(at, cell.lstrip("# ")) for at, cell in enumerate(row[1]) if cell.lstrip("# ")] or [(0, "")]
    if len(said) > 1 and said[1][1].casefold() not in _PIVOT:
        return TableLine(row[0], said[1][1], said[0][1].rstrip(": "), said[0][0])
    return _of(row[0], *said[0])


def lines_of(rows: Iterable[Row]) -> list[TableLine]:
    """Of rows among which are no figures: each cell is a line, but for two beside each other, a word and what it is."""
    return [line for row in rows for line in _lines(row)]


def _lines(row: Row) -> Iterator[TableLine]:
    said = [(at, cell) for at, cell in enumerate(row[1]) if cell]
    if runs_on(row[1]) or (len(said) == 2 and said[1][0] == said[0][0] + 1):
        yield line_of(row)
    else:
        for at, cell in said:
            yield _of(row[0], at, cell.lstrip("# "))


def _of(row: int, at: int, cell: str) -> TableLine:
    key, colon, text = cell.partition(":")
    if colon and len(key) <= _LONGEST_KEY and len(key.split()) <= 3:
        return TableLine(row, text.strip(), key.strip(), at)
    return TableLine(row, cell, "", at)
