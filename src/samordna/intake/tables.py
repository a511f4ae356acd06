"""The tables of a file as a page can carry them."""

from samordna.plandoc.reading import FilePlace, Flag, ReadResult
from samordna.plandoc.reading.takes import Grid

FIRST = 12
"""Rows at the top that are shown of a long table."""
MOST_FLAGGED = 20


def shown_rows(grid: Grid, flags: list[Flag]) -> list[list[object]]:
    """The rows to show, with their numbers from 0: the first, those that go on with the row above, those in doubt, the last."""
    last = len(grid.rows) - 1
    doubtful = [row for flag in flags if (row := _row_of(grid, flag)) is not None]
    numbers = {*range(FIRST), *grid.take.joined[:MOST_FLAGGED], *doubtful[:MOST_FLAGGED], last}
    return [[number, grid.rows[number]] for number in sorted(numbers) if 0 <= number <= last]


def _row_of(grid: Grid, flag: Flag) -> int | None:
    """The row that a flag is about; only rows of a spreadsheet are numbered through."""
    here, there = grid.place, flag.place
    if not here.sheet or here.sheet != there.sheet or here.row is None or there.row is None:
        return None
    number = there.row - here.row
    return number if 0 <= number < len(grid.rows) else None


def table_at(result: ReadResult, place: FilePlace) -> dict[str, int]:
    """The number of the table in which a place is, so that a remark can lead to it; empty for any other place."""
    starts = {block.place for block in result.source.blocks if place in (block.place, *block.row_places)}
    number = next((grid.number for grid in result.grids if grid.place in starts), None)
    return {"table": number} if number and place != FilePlace() else {}
