"""Which rows of a table are its headings, and the headings of each column from the top down."""

from collections.abc import Sequence
from itertools import islice

from samordna.plandoc.figures.sheets.cells import Holds, holds, is_time, is_value
from samordna.plandoc.figures.sheets.lines import filled
from samordna.plandoc.figures.sheets.parts import RawTable
from samordna.plandoc.figures.sheets.words import Role, role_called

MOST_HEADS = 5
MOST_MERGED = 10_000


def head_count(table: RawTable) -> int:
    """How many rows at the top hold no figure, at least one; 0 where the first is one of figures already."""
    above: list[str] | None = None
    for at, row in enumerate(islice(table.rows, MOST_HEADS + 1)):
        cells = table.cells(row)
        if any(is_value(cell) and not _is_range(cell) for cell in cells):
            return at
        if at and (filled(cells) < 2 or _repeats_head(cells, above or [])):
            return at
        above = cells
    return 1


def _is_range(cell: str) -> bool:
    """ "0–4" may be the ages that a column is about."""
    return holds(cell) is Holds.MISSING and cell[:1].isdecimal()


def _repeats_head(cells: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a row of years has a heading over each of them, one of which says that it is of years: a row of figures."""
    under = [(head, cell) for head, cell in zip(above, cells, strict=True) if cell]
    return all(head for head, _ in under) and any(
        is_time(cell) and role_called(head) is Role.TIME for head, cell in under
    )


def head_paths(table: RawTable, count: int) -> list[list[str]]:
    """For each column its headings; one that spans several columns stands over each of them."""
    rows = [table.cells(row) for row in table.rows[:count]]
    for at, (number, _) in enumerate(table.rows[:count]):
        _fill(rows, at, number, table)
    return [[row[column] for row in rows] for column in range(table.right - table.left)]


def _fill(rows: list[list[str]], at: int, number: int, table: RawTable) -> None:
    row, is_last = rows[at], at == len(rows) - 1
    merged = [
        area for area in table.sheet.merged if area.top <= number <= area.bottom and area.right > area.left
    ]
    for column in range(1, len(row)):
        if row[column]:
            continue
        absolute = table.left + column + 1
        area = next((one for one in merged if one.left < absolute <= one.right), None)
        if area and area.top == number:
            row[column] = row[column - 1]
        elif (
            not is_last and not merged and row[column - 1] and any(below[column] for below in rows[at + 1 :])
        ):
            row[column] = row[column - 1] if _is_spread(rows, at, column) else ""


def _is_spread(rows: list[list[str]], at: int, column: int) -> bool:
    """Whether the heading to the left stands over something of its own below, as one over several columns does."""
    return any(below[column - 1] for below in rows[at + 1 :])


def merged_down(table: RawTable) -> dict[int, set[int]]:
    """For each column the rows that a merged cell above them covers."""
    covered: dict[int, set[int]] = {}
    for area in table.sheet.merged:
        if area.bottom - area.top < MOST_MERGED:
            covered.setdefault(area.left - table.left - 1, set()).update(range(area.top + 1, area.bottom + 1))
    return covered
