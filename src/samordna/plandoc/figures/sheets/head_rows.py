"""Rows that head a table: where one begins below another, and whether one begins at all."""

from collections.abc import Sequence

from samordna.plandoc.figures.sheets.cells import Holds, holds
from samordna.plandoc.reading.formats.sheet_blocks import Row

_TIMES = (Holds.YEAR, Holds.PERIOD)
_VALUES = (Holds.NUMBER, Holds.MISSING)


def next_table(rows: list[Row]) -> int | None:
    """Where the next heading row stands below rows with numbers."""
    seen = False
    for at, (_, cells) in enumerate(rows):
        kinds = [holds(cell) for cell in cells if cell]
        has_value = any(kind in _VALUES for kind in kinds)
        if seen and len(kinds) > 2 and not has_value and _is_head(cells, rows[0][1]):
            return at
        seen = seen or has_value
    return None


def _is_head(cells: Sequence[str], head: Sequence[str]) -> bool:
    kinds = [holds(cell) for cell in cells if cell]
    periods = sum(kind in _TIMES for kind in kinds)
    same = sum(bool(cell) and cell == other for cell, other in zip(cells, head, strict=False))
    return (periods >= 2 and periods >= len(kinds) - 2) or same >= 2


def has_head(rows: list[Row]) -> bool:
    """Whether the first row has no number but years."""
    kinds = [holds(cell) for cell in rows[0][1] if cell]
    return not any(kind in _VALUES for kind in kinds) and (
        any(kind is Holds.TEXT for kind in kinds) or sum(kind in _TIMES for kind in kinds) == len(kinds) > 1
    )
