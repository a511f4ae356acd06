"""The sheets of a workbook for those who reckon: numbers with all their decimals, and what is hidden beside what is shown."""

from collections.abc import Iterator

from samordna.plandoc.figures.limits import MOST_ROWS
from samordna.plandoc.reading import problems
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.margins import MarginTexts
from samordna.plandoc.reading.formats.xlsx import MOST_SHEETS
from samordna.plandoc.reading.formats.xlsx.names import STREAMED
from samordna.plandoc.reading.formats.xlsx.sheets import SheetReader
from samordna.plandoc.reading.formats.xlsx.workbook import Tab, Workbook
from samordna.plandoc.reading.formats.xml import Element


class WholeSheet(SheetReader):
    """A sheet with its hidden rows and columns; one that is hidden itself shows nothing."""

    def __init__(self, workbook: Workbook, tab: Tab, margins: MarginTexts, most_rows: int) -> None:
        self.rows_hidden: list[int] = []
        super().__init__(workbook, tab, margins, most_rows)

    def hides_row(self, row: Element, number: int) -> bool:
        if super().hides_row(row, number):
            self.rows_hidden.append(number)
        return False

    def hides(self, _column: int) -> bool:
        return False

    @property
    def columns_hidden(self) -> list[int]:
        """Those that hold something."""
        filled = {at for _, cells in self.sheet.rows for at, cell in enumerate(cells, 1) if cell}
        return sorted(self.hidden_columns & filled)


def sheets_of(data: bytes, name: str) -> Iterator[WholeSheet]:
    workbook = Workbook(Archive(data, name, streamed=STREAMED), exactly=True)
    if len(workbook.tabs) > MOST_SHEETS:
        raise problems.too_much(name)
    margins, rows = MarginTexts(), 0
    for tab in workbook.tabs:
        reader = WholeSheet(workbook, tab, margins, MOST_ROWS - rows)
        rows += reader.rows_read
        yield reader
