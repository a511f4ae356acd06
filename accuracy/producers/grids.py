"""Where the cells of a grid stand once those that reach over several places have taken theirs."""

from collections.abc import Iterator

from accuracy.paper import Cell, Grid


def placed(grid: Grid) -> Iterator[tuple[int, int, Cell]]:
    """Row, column and cell, in order."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(grid.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            taken |= {
                (row + down, column + across) for down in range(cell.down) for across in range(cell.across)
            }
            yield row, column, cell


def squared(grid: Grid) -> list[list[str]]:
    """The texts as equal rows; a place that a cell only reaches over is empty."""
    texts = [["" for _ in range(grid.width)] for _ in grid.rows]
    for row, column, cell in placed(grid):
        texts[row][column] = cell.text
    return texts
