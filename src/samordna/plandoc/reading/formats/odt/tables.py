"""Tables of texts and sheets: their rows, cell by cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from samordna.plandoc.reading.formats.odt.names import count, table
from samordna.plandoc.reading.formats.xml import Element

_HEADER = table("table-header-rows")
_GROUPS = frozenset({_HEADER, table("table-rows"), table("table-row-group")})
_CELLS = frozenset({table("table-cell"), table("covered-table-cell")})


@dataclass(frozen=True, slots=True)
class RowElement:
    """A row as it is written: once for ``repeated`` rows of the table. ``header`` where the file calls it that."""

    element: Element
    repeated: int
    hidden: bool
    header: bool


@dataclass(frozen=True, slots=True)
class CellElement:
    """A cell as it is written: once for ``repeated`` cells from ``column`` (from 1) on."""

    element: Element
    column: int
    repeated: int
    rows: int
    columns: int
    covered: bool


def framed_in(element: Element) -> list[Element]:
    """The cells of a table that is but a frame: one column around other tables and what stands over them."""
    rows = list(rows_of(element))
    cells = [list(cells_of(row.element)) for row in rows]
    seen = all(len(row) == 1 and row[0].columns == 1 for row in cells) and not any(row.hidden for row in rows)
    holds = any(row[0].element.find(table("table")) is not None for row in cells if row)
    return [row[0].element for row in cells] if seen and holds else []


def rows_of(element: Element, hidden: bool = False, header: bool = False) -> Iterator[RowElement]:
    for child in element:
        if child.tag == table("table-row"):
            collapsed = child.get(table("visibility"), "visible") != "visible"
            yield RowElement(child, count(child, "number-rows-repeated"), hidden or collapsed, header)
        elif child.tag in _GROUPS:
            folded = child.get(table("display")) == "false"
            yield from rows_of(child, hidden or folded, header or child.tag == _HEADER)


def cells_of(row: Element) -> Iterator[CellElement]:
    column = 1
    for cell in row:
        if cell.tag in _CELLS:
            repeated = count(cell, "number-columns-repeated")
            yield CellElement(
                cell,
                column,
                repeated,
                count(cell, "number-rows-spanned"),
                count(cell, "number-columns-spanned"),
                cell.tag == table("covered-table-cell"),
            )
            column += repeated
