"""The rows and cells of a tagged table on a grid."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from samordna.plandoc.reading.formats.pdf.grids import Grid
from samordna.plandoc.reading.formats.pdf.tree import Content, Node

_CELLS = frozenset({"TH", "TD"})
_LEEWAY = 3.0


@dataclass(frozen=True, slots=True)
class CellText:
    """What a cell says, the page (from 1) it begins on, 0 where it is empty, and how far to the left."""

    text: str
    page: int
    left: float


ReadCell = Callable[[Node, bool], CellText]
"""Reads a cell; the flag tells that it belongs to the header, which pages may repeat."""


@dataclass(frozen=True, slots=True)
class _Row:
    cells: list[Node]
    header: bool


def rows_in(table: Node) -> list[_Row]:
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


def grid_of(rows: list[_Row], read: ReadCell) -> Grid:
    grid = Grid(header_rows=_header_rows(rows))
    said = [[read(cell, row.header) for cell in row.cells] for row in rows]
    lefts = _lefts(rows, said)
    taken: defaultdict[int, set[int]] = defaultdict(set)
    page = 0
    for number, (row, texts) in enumerate(zip(rows, said, strict=True)):
        column = 0
        short = sum(cell.columns for cell in row.cells) + len(taken[number]) < len(lefts)
        for cell, text in zip(row.cells, texts, strict=True):
            if short and text.page:
                column = max(column, sum(left <= text.left + _LEEWAY for left in lefts) - 1)
            while column in taken[number]:
                column += 1
            height = min(cell.rows, len(rows) - number)
            grid.add(number, column, text.text, height, cell.columns)
            for down in range(height):
                taken[number + down].update(range(column, column + cell.columns))
            column += cell.columns
        page = min((text.page for text in texts if text.page), default=page)
        grid.pages.append(page)
    return grid


def _lefts(rows: list[_Row], said: list[list[CellText]]) -> list[float]:
    """Where columns begin, told by the rows that have all their cells. Some programs tag no empty ones."""
    widest = max((len(row.cells) for row in rows), default=0)
    whole = [
        texts
        for row, texts in zip(rows, said, strict=True)
        if len(texts) == widest and all(cell.columns == 1 for cell in row.cells)
    ]
    lefts = [min((texts[at].left for texts in whole if texts[at].page), default=-1.0) for at in range(widest)]
    return lefts if all(above < below for above, below in pairwise(lefts)) else []


def _header_rows(rows: list[_Row]) -> int | None:
    """None where the file tells no header from the rest, also where it calls every row one."""
    count = next((number for number, row in enumerate(rows) if not row.header), len(rows))
    return count if 0 < count < len(rows) else None


def _rows(node: Node, in_head: bool) -> Iterator[_Row]:
    """Rows and cells without words are missing from the tree; they keep their places here."""
    for number in range(node.count):
        child = node.kids.get(number)
        if child is None:
            yield _Row([], in_head)
        elif isinstance(child, Content):
            continue
        elif child.type == "TR":
            cells = list(_cells(child))
            filled = [cell for cell in cells if cell.kids]
            yield _Row(cells, in_head or (bool(filled) and all(cell.type == "TH" for cell in filled)))
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
