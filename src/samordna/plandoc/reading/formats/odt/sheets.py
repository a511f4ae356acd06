"""Sheets of a workbook (.ods)."""

import datetime
from collections.abc import Iterator

from samordna.plandoc.reading import problems
from samordna.plandoc.reading.blocks import FilePlace, Flag, Why
from samordna.plandoc.reading.formats import remarks
from samordna.plandoc.reading.formats.characters import clean
from samordna.plandoc.reading.formats.odt.names import count, office, table, text
from samordna.plandoc.reading.formats.odt.paragraphs import read_paragraph
from samordna.plandoc.reading.formats.odt.styles import Style, Styles
from samordna.plandoc.reading.formats.odt.tables import CellElement, RowElement, cells_of, rows_of
from samordna.plandoc.reading.formats.odt.walking import Walker
from samordna.plandoc.reading.formats.sheet_blocks import Area, Sheet
from samordna.plandoc.reading.formats.shown_dates import edtf_of
from samordna.plandoc.reading.formats.xml import Element

MOST_COLUMNS = 200


class SheetReader(Walker):
    """``sheet`` is what it shows, ``notes`` what a person should know of it, ``rows_read`` how many rows it has."""

    def __init__(self, element: Element, styles: Styles, name: str, most_rows: int) -> None:
        super().__init__(styles)
        self._name = name
        self._most_rows = most_rows
        self.style = styles.of("table", element.get(table("style-name")))
        self.sheet = Sheet(clean(element.get(table("name"), "")))
        self._columns = list(_columns_of(element))
        self._hidden_rows: list[int] = []
        self._hidden_columns: set[int] = set()
        self._at = FilePlace(sheet=self.sheet.name)
        self._look = Style()
        self._lines: list[str] = []
        self.rows_read = 0
        with self._under(None if self.style.displayed else Why.HIDDEN):
            self._rows(element)
            for shapes in element.iterchildren(table("shapes")):
                self.walk(shapes)
        self.sheet.left_out += self.left_out
        self.notes = self._told()

    def _rows(self, element: Element) -> None:
        number = 1
        for row in rows_of(element):
            left = len(self.left_out)
            texts = self._texts(row, number)
            last = number + row.repeated - 1
            if any(texts):
                self._add(row, texts, number, last)
            elif len(self.left_out) > left:
                self._hidden_rows += [number] * row.hidden
                self.sheet.unseen.add(number)
            number = last + 1

    def _add(self, row: RowElement, texts: list[str], first: int, last: int) -> None:
        self.rows_read += row.repeated
        if self.rows_read > self._most_rows:
            raise problems.too_much(self._name)
        self.sheet.rows += [(number, texts) for number in range(first, last + 1)]
        if row.header:
            self.sheet.heads.append(Area(first, 1, last, MOST_COLUMNS))

    def _texts(self, row: RowElement, number: int) -> list[str]:
        texts: list[str] = []
        for cell in cells_of(row.element):
            if len(cell.element):
                words = self._words(cell, number, row.hidden)
                if words and cell.column <= MOST_COLUMNS:
                    texts += [""] * (cell.column - 1 - len(texts))
                    texts += [words] * min(cell.repeated, MOST_COLUMNS - cell.column + 1)
            if cell.rows > 1 or cell.columns > 1:
                bottom, right = number + cell.rows - 1, cell.column + cell.columns - 1
                self.sheet.merged.append(Area(number, cell.column, bottom, right))
        return texts

    def _words(self, cell: CellElement, number: int, hidden_row: bool) -> str:
        column = self._column(cell.column)
        hidden_column = column is not None and column.get(table("visibility"), "visible") != "visible"
        beyond = Why.NOTHING if cell.column > MOST_COLUMNS else None
        unseen = hidden_row or hidden_column or cell.covered
        self._at = FilePlace(sheet=self.sheet.name, row=number, column=cell.column)
        default = None if column is None else column.get(table("default-cell-style-name"))
        self._look = self._styles.of("table-cell", cell.element.get(table("style-name"), default))
        reason = self._reason or self._look.reason or beyond
        if not (unseen or reason) and (words := _plain(cell.element)) is not None:
            return self._date(cell.element.get(office("date-value"), ""), words)
        self._lines = []
        left = len(self.left_out)
        with self._under(Why.HIDDEN if unseen else beyond):
            self.walk(cell.element)
        if hidden_column and not hidden_row and len(self.left_out) > left:
            self._hidden_columns.add(cell.column)
        shown = "\n".join(filter(None, self._lines))
        return self._date(cell.element.get(office("date-value"), ""), shown)

    def _column(self, number: int) -> Element | None:
        return next((column for last, column in self._columns if number <= last), None)

    def _date(self, value: str, shown: str) -> str:
        if not (value and shown):
            return shown
        try:
            moment = datetime.datetime.fromisoformat(value[:19])
        except ValueError:
            return shown
        return edtf_of(moment, self._styles.dates(self._look))

    def _paragraph(self, element: Element) -> None:
        paragraph = read_paragraph(element, self._styles, self._reason or self._look.reason)
        self._leave_unseen(paragraph.pieces)
        self._lines.append(paragraph.text)
        self._belongings(paragraph)

    def _drawing(self, element: Element) -> None:
        """A box lies over the sheet, by the row it is fixed to."""
        lines, self._lines = self._lines, []
        look, self._look = self._look, Style()
        super()._drawing(element)
        self.sheet.floating += [(self._at.row or 1, line) for line in self._lines if line]
        self._lines, self._look = lines, look

    def _place(self) -> FilePlace:
        return self._at

    def _told(self) -> list[Flag]:
        name = self.sheet.name
        if not self.style.displayed:
            return [remarks.hidden_sheet(name)]
        rows, columns = self._hidden_rows, sorted(self._hidden_columns)
        hidden = [remarks.hidden_cells(name, rows, columns)] if rows or columns else []
        beyond = any((words.place.column or 0) > MOST_COLUMNS for words in self.left_out)
        return [*hidden, *([remarks.too_wide(name, MOST_COLUMNS)] if beyond else [])]


def _plain(cell: Element) -> str | None:
    """The words of a cell that is one line of plain text, as nearly all are; None where there is more to it."""
    if len(cell) != 1 or cell[0].tag != text("p") or len(cell[0]) or cell[0].attrib:
        return None
    return clean(cell[0].text or "")


def _columns_of(element: Element, before: int = 0) -> Iterator[tuple[int, Element]]:
    """The descriptions of columns, each with the last column that it is for."""
    for column in element.iter(table("table-column"), table("table-row")):
        if column.tag == table("table-row"):
            return
        before += count(column, "number-columns-repeated")
        yield before, column
