"""Which row of a table is its heading row: one that names columns, and says nothing of a service itself."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from samordna.plandoc.lazily import lazily
from samordna.plandoc.mapping.filed.cells import says_nothing
from samordna.plandoc.mapping.filed.columns import column_called, columns_of
from samordna.plandoc.vocabulary import Arena, Function, Level, TargetGroup, name_of

Row = Sequence[str]
MOST_ROWS_ABOVE = 10
"""How far down in a table its heading row is looked for: above it a file may say what it is."""
_MOST_ROWS_BELOW = 100
LONGEST_HEADING = 60
ENOUGH = 2
"""Headings that are known, the name's among them, before a row is taken for the heading row."""
_AN_AGE = lazily(r"(?:från\s+|till\s+)?\d{1,3}\s*(?:[-–—]\s*\d{0,3})?\s*(?:\+|år)?", re.IGNORECASE)
_BETWEEN = lazily(r"\s*[;,/\n]\s*|\s+och\s+")
_VALUES = {
    name_of(one, language).casefold()
    for choices in (Level, Function, TargetGroup, Arena)
    for one in choices
    for language in ("sv", "en")
}


def heading_row(rows: Sequence[Row]) -> int | None:
    """The row that names a service and something more, and most of all; None where none is sure."""
    weights = {
        at: _weight(row, above=rows[:at], below=_below(rows, at))
        for at, row in enumerate(islice(rows, MOST_ROWS_ABOVE))
    }
    best = max(weights, key=lambda at: weights[at], default=None)
    return best if best is not None and weights[best] else None


def likely_headings(rows: Sequence[Row]) -> Row:
    """Of a table without a sure heading row: the first row that may be meant for one, empty where none may."""
    top = (row for at, row in enumerate(islice(rows, MOST_ROWS_ABOVE)) if not _is_data(row, _below(rows, at)))
    return next((row for row in top if len([*_filled(row)]) >= ENOUGH and _is_short(row)), ())


def _weight(row: Row, *, above: Sequence[Row], below: Sequence[Row]) -> int:
    """How many columns a row names, those that are named by their very words twice; 0 where it is no heading row.

    A row that only holds a word of some headings may be a service, where another row above it may be the headings.
    """
    named = {column.field for column in columns_of(row) if column}
    exactly = {column.field for cell in row if (column := column_called(cell))}
    if "name" not in named or len(named) < ENOUGH or not _is_short(row):
        return 0
    if not exactly and any(len([*_filled(one)]) >= ENOUGH for one in above):
        return 0
    is_sure = len(exactly) >= ENOUGH
    return 0 if not is_sure and _is_data(row, below) else len(named) + len(exactly)


def _below(rows: Sequence[Row], at: int) -> Sequence[Row]:
    return rows[at + 1 : at + 1 + _MOST_ROWS_BELOW]


def _is_data(row: Row, below: Sequence[Row]) -> bool:
    """Whether a cell holds an age or a choice of the register, or what stands below it too, such as an owner."""
    return any(
        _is_a_value(cell)
        or any(_folded(cell) == _folded(other[at]) for other in below if list(other) != list(row))
        for at, cell in enumerate(row)
        if not says_nothing(cell) and not column_called(cell)
    )


def _is_a_value(cell: str) -> bool:
    pieces = [one for one in _BETWEEN.split(_folded(cell)) if one]
    return bool(_AN_AGE.fullmatch(cell.strip())) or all(one in _VALUES for one in pieces)


def _is_short(row: Row) -> bool:
    return max(map(len, row), default=0) <= LONGEST_HEADING


def _filled(row: Row) -> Iterator[str]:
    return (cell for cell in row if cell.strip())


def _folded(cell: str) -> str:
    return " ".join(cell.split()).casefold()
