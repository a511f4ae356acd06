"""The sheets of an OpenDocument workbook (.ods) for those who reckon: numbers with all their decimals."""

from collections.abc import Iterator

from samordna.plandoc.figures.limits import MOST_ROWS
from samordna.plandoc.reading import problems
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.odt import opened
from samordna.plandoc.reading.formats.odt.names import office, table
from samordna.plandoc.reading.formats.odt.sheets import SheetReader
from samordna.plandoc.reading.formats.odt.styles import Styles
from samordna.plandoc.reading.formats.odt.tables import CellElement
from samordna.plandoc.reading.formats.shown_numbers import exact
from samordna.plandoc.reading.formats.xlsx import MOST_SHEETS
from samordna.plandoc.reading.formats.xml import Element

_HUNDRED = 100


class ExactSheet(SheetReader):
    """A sheet with its hidden rows, whose numbers are those that are kept, and not as many decimals of them as are shown."""

    def __init__(self, element: Element, styles: Styles, name: str, most_rows: int) -> None:
        self.rows_hidden: list[int] = []
        super().__init__(element, styles, name, most_rows)

    def _words(self, cell: CellElement, number: int, hidden_row: bool) -> str:
        if hidden_row and number not in self.rows_hidden:
            self.rows_hidden.append(number)
        shown = super()._words(cell, number, hidden_row=False)
        kept = _number(cell.element.get(office("value"), ""))
        if not shown or kept is None:
            return shown
        match cell.element.get(office("value-type")):
            case "float" | "currency":
                return exact(kept)
            case "percentage":
                return f"{exact(kept * _HUNDRED)} %"
        return shown


def _number(kept: str) -> float | None:
    try:
        return float(kept)
    except ValueError:
        return None


def sheets_of(data: bytes, name: str) -> Iterator[ExactSheet]:
    """Raises ReadError, also for what is a text and no workbook."""
    body, styles, _pages = opened(Archive(data, name), name)
    workbook = body.find(office("spreadsheet"))
    if workbook is None:
        raise problems.unknown_format(name)
    elements = list(workbook.iterchildren(table("table")))
    if len(elements) > MOST_SHEETS:
        raise problems.too_much(name)
    rows = 0
    for element in elements:
        reader = ExactSheet(element, styles, name, MOST_ROWS - rows)
        rows += reader.rows_read
        yield reader
