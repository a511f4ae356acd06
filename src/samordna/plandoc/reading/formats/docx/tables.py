"""Word tables as rows of equal length; text of a merged cell stands in its first place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from samordna.plandoc.reading.blocks import Span, Why
from samordna.plandoc.reading.formats.docx.names import number, switch, value, w
from samordna.plandoc.reading.formats.docx.paragraphs import is_placeholder
from samordna.plandoc.reading.formats.xml import Element

MOST_COLUMNS = 200
_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins"))

CellText = Callable[[Element, int, int, Why | None], str]
"""The text of a cell of a row and column (from 1), left out for a reason if there is one."""


@dataclass(slots=True)
class Grid:
    """``header_rows`` is None where the table does not say; ``numbers`` are those of the rows, from 1, deleted ones counted."""

    rows: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    header_rows: int | None = None


@dataclass(frozen=True, slots=True)
class _Cell:
    element: Element
    column: int
    columns: int
    goes_on: bool
    covered: bool = False


def framed_in(table: Element) -> list[Element]:
    """The cells of a table that is but a frame: one around text, or one column around other tables and what stands over them."""
    rows = list(unwrapped(table, w("tr")))
    cells = [list(unwrapped(row, w("tc"))) for row in rows]
    if any(len(row) != 1 or _cell(row[0]).goes_on for row in cells) or any(
        _unseen(row.find(w("trPr"))) for row in rows
    ):
        return []
    column = [cell for row in cells for cell in row]
    holds = len(rows) == 1 or any(next(unwrapped(cell, w("tbl")), None) is not None for cell in column)
    return column if holds else []


def unwrapped(element: Element, tag: str) -> Iterator[Element]:
    """Children with a tag, also those inside content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from unwrapped(child, tag)


def grid_of(table: Element, text_of: CellText) -> Grid:
    rows = list(unwrapped(table, w("tr")))
    laid = _laid_out(
        [[_cell(cell) for cell in unwrapped(row, w("tc"))] for row in rows], [_skipped(row) for row in rows]
    )
    return _Filling(text_of).of(rows, laid)


class _Filling:
    """Fills the grid row by row. ``_open`` are the places of the cells that may go on in the next row, by column;
    ``_reach`` is how many rows and columns a cell covers, by its place."""

    def __init__(self, text_of: CellText) -> None:
        self._text_of = text_of
        self._grid = Grid()
        self._open: dict[int, tuple[int, int]] = {}
        self._reach: dict[tuple[int, int], tuple[int, int]] = {}

    def of(self, rows: list[Element], laid: list[list[_Cell]]) -> Grid:
        heads = 0
        for index, (row, cells) in enumerate(zip(rows, laid, strict=True), start=1):
            properties = row.find(w("trPr"))
            if (reason := _unseen(properties)) is not None:
                for cell in cells:
                    self._text_of(cell.element, index, cell.column + 1, reason)
                continue
            heads += heads == len(self._grid.rows) and bool(switch(properties, "tblHeader"))
            self._row(cells, index)
        grid = self._grid
        width = max(map(len, grid.rows), default=0)
        grid.rows = [row + [""] * (width - len(row)) for row in grid.rows]
        grid.header_rows = heads if 0 < heads < len(grid.rows) else None
        grid.spans = [
            Span(row, column, rows_down, across)
            for (row, column), (rows_down, across) in sorted(self._reach.items())
            if rows_down > 1 or across > 1
        ]
        return grid

    def _row(self, cells: list[_Cell], index: int) -> None:
        at = len(self._grid.rows)
        texts: list[str] = []
        going_on: dict[int, tuple[int, int]] = {}
        first = (at, 0)
        for cell in cells:
            start = self._open.get(cell.column) if cell.goes_on else None
            reason = Why.HIDDEN if start or cell.covered else reason_of_cell(cell.element)
            text = self._text_of(cell.element, index, cell.column + 1, reason)
            texts += [""] * (cell.column - len(texts)) + [text] + [""] * (cell.columns - 1)
            if not cell.covered:
                first = start or (at, cell.column)
            going_on[cell.column] = first
            self._reach[first] = (at - first[0] + 1, cell.column + cell.columns - first[1])
        self._open = going_on
        self._grid.rows.append(texts)
        self._grid.numbers.append(index)


def _cell(element: Element) -> _Cell:
    """A cell before it has a place; its breadth is that of the grid's columns it covers."""
    properties = element.find(w("tcPr"))
    merge = None if properties is None else properties.find(w("vMerge"))
    goes_on = merge is not None and merge.get(w("val"), "continue") == "continue"
    span = min(max(1, number(value(properties, "gridSpan"), 1)), MOST_COLUMNS)
    return _Cell(element, 0, span, goes_on)


def _laid_out(rows: list[list[_Cell]], skipped: list[int]) -> list[list[_Cell]]:
    """The cells with their columns.

    Where every row has as many cells, each is a column of its own: Word notes a border that was moved a little in one row
    as cells that cover more columns. A cell of the old kind that goes on from the one to its left covers its column only.
    """
    alike = len({len(row) for row in rows}) == 1 and not any(skipped)
    laid = []
    for row, before in zip(rows, skipped, strict=True):
        column = before
        cells: list[_Cell] = []
        for cell in row:
            covered = bool(cells) and _goes_on_sideways(cell.element)
            cells.append(replace(cell, column=column, columns=1 if alike else cell.columns, covered=covered))
            column += cells[-1].columns
        laid.append(cells)
    return laid


def _goes_on_sideways(cell: Element) -> bool:
    merge = cell.find(f"{w('tcPr')}/{w('hMerge')}")
    return merge is not None and merge.get(w("val"), "continue") == "continue"


def _skipped(row: Element) -> int:
    return min(max(0, number(value(row, "trPr/gridBefore"))), MOST_COLUMNS)


def _unseen(properties: Element | None) -> Why | None:
    if properties is not None and properties.find(w("del")) is not None:
        return Why.DELETED
    return Why.HIDDEN if switch(properties, "hidden") else None


def reason_of_cell(cell: Element) -> Why | None:
    """Why a cell is not part of what is read: deleted with tracked changes, or a prompt to fill it in."""
    if cell.find(f"{w('tcPr')}/{w('cellDel')}") is not None:
        return Why.DELETED
    wrapper = cell.getparent()
    while wrapper is not None and wrapper.tag in _WRAPPERS:
        if wrapper.tag == w("sdt") and is_placeholder(wrapper):
            return Why.TEMPLATE
        wrapper = wrapper.getparent()
    return None
