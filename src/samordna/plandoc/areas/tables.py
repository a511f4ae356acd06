"""Areas out of the tables of a file: a heading row, and an area for each row below it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from samordna.plandoc.areas import words
from samordna.plandoc.areas.columns import Columns, columns_of
from samordna.plandoc.areas.model import FiledArea, FiledAreas
from samordna.plandoc.areas.rows import area_of
from samordna.plandoc.reading.blocks import Block, BlockKind, where
from samordna.plandoc.reading.result import ReadError

MOST_ROWS_ABOVE = 10
_ENOUGH = 2
"""Headings that are known, the name's among them."""


def read_tables(blocks: Iterable[Block]) -> FiledAreas:
    """Raises ReadError where no table has the headings of areas."""
    rows: list[FiledArea] = []
    unknown: dict[str, None] = {}
    headed = False
    for block in blocks:
        if block.kind is not BlockKind.TABLE or (at := _heading_row(block.rows)) is None:
            continue
        headed = True
        headings = block.rows[at]
        columns = columns_of(headings)
        unknown |= {
            cell.strip(): None
            for cell, column in zip(headings, columns, strict=True)
            if not column and cell.strip()
        }
        rows += _areas(block, at, columns)
    if not headed:
        raise ReadError(words.NO_TABLE)
    return FiledAreas(rows, unknown=tuple(unknown))


def _heading_row(rows: Sequence[Sequence[str]]) -> int | None:
    """The one that names most of an area."""
    weights = {at: _weight(row) for at, row in enumerate(islice(rows, MOST_ROWS_ABOVE))}
    best = max(weights, key=lambda at: weights[at], default=None)
    return best if best is not None and weights[best] >= _ENOUGH else None


def _weight(row: Sequence[str]) -> int:
    named = {column.field for column in columns_of(row) if column}
    return len(named) if "name" in named else 0


def _areas(block: Block, at: int, columns: Columns) -> Iterator[FiledArea]:
    headings = block.rows[at]
    for number, row in enumerate(block.rows[at + 1 :], at + 1):
        if not any(cell.strip() for cell in row) or row == headings:
            continue
        place = block.row_places[number] if number < len(block.row_places) else block.place
        yield area_of(row, columns, headings, where(place) or "")
