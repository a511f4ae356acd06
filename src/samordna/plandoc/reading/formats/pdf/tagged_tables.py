"""The rows and cells of a tagged table on a grid."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samordna.plandoc.reading.formats.pdf.grids import Grid
from samordna.plandoc.reading.formats.pdf.tree import Content, Node

_CELLS = frozenset({"TH", "TD"})


@dataclass(frozen=True, slots=True)
class CellText:
    """What a cell says and the page (from 1) it begins on; 0 where it is empty."""

    text: str
    page: int


ReadCell = Callable[[Node, bool], CellText]
"""Reads a cell; the flag tells that it belongs to the header, which pages may repeat."""


@dataclass(frozen=True, slots=True)
class _Row:
    cells: list[Node]
    header: bool


def rows_in(table: Node) -> list[_Row]:
    """The rows of a table, those of its head first said so. A row is its header too if all its cells are."""
    return [row for row in _rows(table, False) if row.cells]


def outside_rows(table: Node) -> Iterator[Node | Content]:
    """What a table holds beside its rows, such as its caption."""
    for child in table.children():
        if isinstance(child, Content) or not _holds_rows(child):
            yield child


def grid_of(rows: list[_Row], read: ReadCell) -> Grid:
    grid = Grid(header_rows=_header_rows(rows))
    taken: set[tuple[int, int]] = set()
    page = 0
    for number, row in enumerate(rows):
        column = 0
        pages: list[int] = []
        for cell in row.cells:
            while (number, column) in taken:
                column += 1
            said = read(cell, row.header)
            height = min(cell.rows, len(rows) - number)
            grid.add(number, column, said.text, height, cell.columns)
            taken |= {
                (number + down, column + across) for down in range(height) for across in range(cell.columns)
            }
            column += cell.columns
            pages += [said.page] if said.page else []
        page = min(pages, default=page)
        grid.pages.append(page)
    return grid


def _header_rows(rows: list[_Row]) -> int | None:
    """None where the file tells no header from the rest, also where it calls every row one."""
    count = next((number for number, row in enumerate(rows) if not row.header), len(rows))
    return count if 0 < count < len(rows) else None


def _rows(node: Node, in_head: bool) -> Iterator[_Row]:
    for child in node.children():
        if isinstance(child, Content):
            continue
        if child.type == "TR":
            cells = [cell for cell in child.children() if isinstance(cell, Node)]
            yield _Row(cells, in_head or all(cell.type == "TH" for cell in cells))
        elif _holds_rows(child):
            yield from _rows(child, in_head or child.type == "THead")


def _holds_rows(node: Node) -> bool:
    """Whether an element is a row or a group of rows. A table inside a cell has rows of its own."""
    if node.type in _CELLS or node.type == "Table":
        return False
    return node.type == "TR" or any(
        isinstance(child, Node) and _holds_rows(child) for child in node.kids.values()
    )
