"""Rows of a table that tell the unit or the source of each column, above its figures or below them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from samordna.plandoc.figures.labels import unmarked
from samordna.plandoc.figures.sheets.cells import is_time, is_value
from samordna.plandoc.figures.sheets.parts import RawTable
from samordna.plandoc.figures.sheets.words import Role, role_called

_FAR_DOWN = 500
"""Rows further down than this, and further up from the end, are not looked at."""


@dataclass(slots=True)
class ToldOfColumns:
    """By the number of the column in the table, from 0."""

    units: dict[int, str] = field(default_factory=dict)
    sources: dict[int, str] = field(default_factory=dict)


def take_told_rows(table: RawTable) -> ToldOfColumns:
    """What such rows say, which are no longer among the table's afterwards. The first row of a table heads it."""
    told = ToldOfColumns()
    last = len(table.rows)
    kept = table.rows[:1]
    for at, row in enumerate(table.rows[1:], 1):
        cells = table.cells(row)
        role = _role(cells) if at < _FAR_DOWN or at > last - _FAR_DOWN else None
        if role is None:
            kept.append(row)
        else:
            columns = told.units if role is Role.UNIT else told.sources
            columns.update({column: unmarked(cell) for column, cell in enumerate(cells) if column and cell})
    table.rows = kept
    return told


def _role(cells: Sequence[str]) -> Role | None:
    label, *others = cells
    role = role_called(label) if label else None
    said = [cell for cell in others if cell]
    if role not in (Role.UNIT, Role.SOURCE) or not said:
        return None
    return None if any(is_value(cell) or is_time(cell) for cell in said) else role
