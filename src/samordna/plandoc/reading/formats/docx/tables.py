"""Word tables as rows of equal length; text of a merged cell stands in its first place."""

from collections.abc import Callable, Iterator

from samordna.plandoc.reading.formats.docx.names import number, value, w
from samordna.plandoc.reading.formats.xml import Element

MOST_COLUMNS = 200
_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins"))

CellText = Callable[[Element], str]


def rows_of(table: Element, text_of: CellText) -> list[list[str]]:
    rows = [
        _row(row, text_of) for row in unwrapped(table, w("tr")) if row.find(f"{w('trPr')}/{w('del')}") is None
    ]
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def only_cell(table: Element) -> Element | None:
    """The cell of a table that is but a frame around text."""
    rows = list(unwrapped(table, w("tr")))
    cells = list(unwrapped(rows[0], w("tc"))) if len(rows) == 1 else []
    return cells[0] if len(cells) == 1 else None


def unwrapped(element: Element, tag: str) -> Iterator[Element]:
    """Children with a tag, also those inside content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from unwrapped(child, tag)


def _row(row: Element, text_of: CellText) -> list[str]:
    cells = [""] * min(number(value(row, "trPr/gridBefore")), MOST_COLUMNS)
    for cell in unwrapped(row, w("tc")):
        properties = cell.find(w("tcPr"))
        merge = None if properties is None else properties.find(w("vMerge"))
        covered = merge is not None and merge.get(w("val"), "continue") == "continue"
        span = max(1, number(value(properties, "gridSpan"), 1))
        cells += ["" if covered else text_of(cell), *[""] * min(span - 1, MOST_COLUMNS)]
    return cells[:MOST_COLUMNS]
