"""What a workbook says of an organisation."""

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from samordna.core.page_pieces import quoted
from samordna.organisation.transfer.columns import KEEP, Column, Sheet
from samordna.organisation.transfer.document import (
    MOST_LINES,
    Document,
    FileLine,
    Problem,
    TooMuch,
    nearest,
    normal_line,
)
from samordna.organisation.transfer.excel.cells import plain, text_in
from samordna.organisation.transfer.excel.writing import ABOUT
from samordna.organisation.transfer.sheets import SHEETS
from samordna.plandoc.reading.formats.archive import Archive

MOST_UNPACKED = 40 * 1024 * 1024
MOST_COLUMNS = 60
MOST_EMPTY_ROWS = 1_000
_MERGED = re.compile(rb"<mergeCell\b[^>]*\bref=\"([A-Z]+\d+:[A-Z]+\d+)\"")
_SHEETS = "xl/worksheets/"


def read(data: bytes, name: str) -> Document:
    """What the workbook says. Raises ReadError when it is no workbook to be trusted, and TooMuch."""
    archive = Archive(data, name, streamed=_SHEETS)
    if sum(part.file_size for part in archive.zip.infolist()) > MOST_UNPACKED:
        raise TooMuch
    book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    reader = _Reader(archive)
    try:
        for page in book.worksheets:
            reader.page(page)
    finally:
        book.close()
    return reader.finished()


class _Reader:
    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.document = Document()

    def page(self, page: Any) -> None:
        title = normal_line(page.title)
        if title.casefold() == ABOUT.casefold():
            self._about(page)
            return
        sheet = next(
            (one for one in SHEETS if title.casefold() in {word.casefold() for word in one.title}), None
        )
        if sheet is None:
            self._unknown_page(title)
        elif sheet.name in self.document.lines:
            self._problem(_("There are two sheets for the same thing. Keep one of them."), title)
        else:
            self._merged(page, title)
            self._sheet(page, sheet, title)

    def finished(self) -> Document:
        if not self.document.lines and not self.document.problems:
            names = ", ".join(sheet.title.sv for sheet in SHEETS)
            self._problem(_("No sheet is known. The sheets are called %s. Begin with an export.") % names)
        return self.document

    def _problem(self, text: str, sheet: str = "", row: int | None = None, column: str = "") -> None:
        self.document.problems.append(Problem(text, sheet, row, column))

    def _about(self, page: Any) -> None:
        for cells in page.iter_rows(max_row=20, max_col=2, values_only=True):
            if len(cells) == 2 and cells[0] == "Kommunkod":
                self.document.municipality = normal_line(str(cells[1] or ""))

    def _unknown_page(self, title: str) -> None:
        near = nearest(title, [word for sheet in SHEETS for word in sheet.title])
        if near:
            self._problem(_("The sheet is not known. Did you mean “%s”? Rename it.") % near, title)
        else:
            self.document.notes.append(
                Problem(_("The sheet is not part of an organisation and is not read."), title)
            )

    def _merged(self, page: Any, title: str) -> None:
        """Merged cells hold one value for several rows, and nobody can tell whether it is meant for all of them."""
        part = str(getattr(page, "_worksheet_path", "")).lstrip("/")
        if part not in self.archive:
            return
        merged = {match.decode() for chunk in self.archive.chunks(part) for match in _MERGED.findall(chunk)}
        for place in sorted(merged)[:20]:
            words = _("The cells %s are merged. Split them (Merge and centre) and fill in each cell.")
            self._problem(words % place, title, _row_of(place))

    def _sheet(self, page: Any, sheet: Sheet, title: str) -> None:
        rows = _rows(page)
        heads = next(((number, cells) for number, cells in rows if any(plain(cell) for cell in cells)), None)
        if heads is None:
            self.document.lines[sheet.name] = []
            return
        columns = self._columns(sheet, title, *heads)
        if columns is None:
            return
        lines = self.document.lines[sheet.name] = []
        for number, cells in rows:
            if line := self._line(sheet, title, number, cells, columns):
                lines.append(line)
                if self.document.count > MOST_LINES:
                    raise TooMuch

    def _columns(self, sheet: Sheet, title: str, row: int, cells: Sequence[Any]) -> dict[int, Column] | None:
        """The columns by their place. None when the headings are so wrong that the lines cannot be read."""
        known = {word.casefold(): column for column in sheet.columns for word in column.heading}
        columns: dict[int, Column] = {}
        for place, cell in enumerate(cells):
            text = normal_line(plain(cell))
            column = known.get(text.casefold())
            if column is None and text:
                self._unknown_heading(sheet, title, row, place, text)
            elif column in columns.values():
                self._problem(_("The heading stands twice. Keep one of the columns."), title, row, text)
            elif column:
                columns[place] = column
        missing = [one.heading.sv for one in sheet.columns if one.required and one not in columns.values()]
        if missing:
            words = _("The column %s is missing. The headings stand in the first row, as in an export.")
            self._problem(words % ", ".join(quoted(one) for one in missing), title, row)
            return None
        return columns

    def _unknown_heading(self, sheet: Sheet, title: str, row: int, place: int, text: str) -> None:
        near = nearest(text, [word for column in sheet.columns for word in column.heading])
        if near:
            words = _("The heading “%(text)s” is not known. Did you mean “%(near)s”?") % {
                "text": text,
                "near": near,
            }
            self._problem(words, title, row, get_column_letter(place + 1))
        else:
            words = _("The column “%s” is not part of an organisation and is not read.") % text
            self.document.notes.append(Problem(words, title, row))

    def _line(
        self, sheet: Sheet, title: str, row: int, cells: Sequence[Any], columns: dict[int, Column]
    ) -> FileLine | None:
        """A row as a line; None when it is empty."""
        texts: dict[str, str] = {}
        for place, column in columns.items():
            cell = cells[place] if place < len(cells) else None
            try:
                texts[column.field] = text_in(cell, column)
            except ValueError as error:
                self._problem(str(error), title, row, column.heading.sv)
                texts[column.field] = KEEP.sv
        return FileLine(row, texts) if any(map(normal_line, texts.values())) else None


def _rows(page: Any) -> Iterator[tuple[int, Sequence[Any]]]:
    """Rows with their numbers, up to a long stretch of empty ones; a sheet's own word about its size is not believed."""
    page.reset_dimensions()
    empty = 0
    for number, cells in enumerate(page.iter_rows(max_col=MOST_COLUMNS), 1):
        empty = 0 if any(cell.value is not None for cell in cells) else empty + 1
        if empty > MOST_EMPTY_ROWS:
            return
        yield number, cells


def _row_of(place: str) -> int:
    return int(re.sub(r"\D", "", place.partition(":")[0]))
