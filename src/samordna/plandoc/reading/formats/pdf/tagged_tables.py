"""The rows and cells of a tagged table on a grid."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, filterfalse, islice

from samordna.plandoc.reading.formats.pdf.grids import Grid
from samordna.plandoc.reading.formats.pdf.tagged_columns import CellText, Columns, columns_of
from samordna.plandoc.reading.formats.pdf.tree import Content, Node

_CELLS = frozenset({"TH", "TD"})

ReadCell = Callable[[Node, bool], CellText]
"""Reads a cell; the flag tells that it belongs to the header, which pages may repeat."""


@dataclass(frozen=True, slots=True)
class TaggedRow:
    cells: list[Node]
    header: bool


def rows_in(table: Node) -> list[TaggedRow]:
    """The rows of a table, those of its head first said so. A row is its header too if all its cells are."""
    rows = list(_rows(table, False))
    while rows and not rows[0].cells:
        rows.pop(0)
    return rows


def outside_rows(table: Node) -> Iterator[Node | Content]:
    """What a table holds beside its rows, such as its caption."""
    for child in table.children():
        if isinstance(child, Content) or not _holds_rows(child):
            yield child


def grid_of(rows: list[TaggedRow], read: ReadCell) -> Grid:
    grid = Grid(header_rows=_header_rows(rows))
    said = [[read(cell, row.header) for cell in row.cells] for row in rows]
    columns = _columns(rows, said)
    grid.unsure = not columns.apart
    taken: defaultdict[int, set[int]] = defaultdict(set)
    page = 0
    for number, (row, texts) in enumerate(zip(rows, said, strict=True)):
        reach = sum(cell.columns for cell in row.cells) + len(taken[number])
        missing = max(0, columns.width - reach)
        column = 0
        for cell, text in zip(row.cells, texts, strict=True):
            free = list(islice(filterfalse(taken[number].__contains__, count(column)), missing + 1))
            column, sure = columns.of(text, free) if text.page else (free[0], True)
            missing -= free.index(column)
            grid.unsure = grid.unsure or not sure
            grid.add(number, column, text.text, min(cell.rows, len(rows) - number), cell.columns)
            _take(taken, number, column, cell)
            column += cell.columns
        page = min((text.page for text in texts if text.page), default=page)
        grid.pages.append(page)
    return grid


def _columns(rows: list[TaggedRow], said: list[list[CellText]]) -> Columns:
    """The columns, as they would be if no row had a cell too few; the rows with most cells have none too few."""
    taken: defaultdict[int, set[int]] = defaultdict(set)
    laid: list[list[tuple[int, CellText]]] = []
    reaches: list[int] = []
    for number, (row, texts) in enumerate(zip(rows, said, strict=True)):
        reaches.append(sum(cell.columns for cell in row.cells) + len(taken[number]))
        places: list[tuple[int, CellText]] = []
        for cell, text in zip(row.cells, texts, strict=True):
            column = next(filterfalse(taken[number].__contains__, count()))
            _take(taken, number, column, cell)
            if cell.columns == 1:
                places.append((column, text))
        laid.append(places)
    single = [text for places in laid for _, text in places]
    width = max((reach for row, reach in zip(rows, reaches, strict=True) if len(row.cells) > 1), default=0)
    whole = [place for places, reach in zip(laid, reaches, strict=True) if reach == width for place in places]
    return columns_of(width, single, whole)


def _take(taken: defaultdict[int, set[int]], row: int, column: int, cell: Node) -> None:
    for down in range(cell.rows):
        taken[row + down].update(range(column, column + cell.columns))


def _header_rows(rows: list[TaggedRow]) -> int | None:
    """None where the file tells no header from the rest, also where it calls every row one."""
    heads = next((number for number, row in enumerate(rows) if not row.header), len(rows))
    return heads if 0 < heads < len(rows) else None


def _rows(node: Node, in_head: bool) -> Iterator[TaggedRow]:
    """Rows and cells without words are missing from the tree; they keep their places here."""
    for number in range(node.count):
        child = node.kids.get(number)
        if child is None:
            yield TaggedRow([], in_head)
        elif isinstance(child, Content):
            continue
        elif child.type == "TR":
            cells = list(_cells(child))
            filled = [cell for cell in cells if cell.kids]
            yield TaggedRow(cells, in_head or (bool(filled) and all(cell.type == "TH" for cell in filled)))
        elif _holds_rows(child):
            yield from _rows(child, in_head or child.type == "THead")


def _cells(row: Node) -> Iterator[Node]:
    for number in range(row.count):
        cell = row.kids.get(number)
        if not isinstance(cell, Content):
            yield cell or Node("TD", "TD")


def _holds_rows(node: Node) -> bool:
    """Whether an element is a row or a group of rows. A table inside a cell has rows of its own."""
    if node.type in _CELLS or node.type == "Table":
        return False
    return node.type == "TR" or any(
        isinstance(child, Node) and _holds_rows(child) for child in node.kids.values()
    )
