"""The organisation as a workbook: a sheet a kind, Swedish headings; and back, with the place of everything that is wrong.

openpyxl takes 0.2 s to import, hence a module of its own.
"""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from samordna.core.page_pieces import quoted
from samordna.organisation.transfer.columns import KEEP, Column, Form, Sheet
from samordna.organisation.transfer.document import (
    MOST_LINES,
    Document,
    FileLine,
    Problem,
    TooMuch,
    nearest,
    normal_line,
)
from samordna.organisation.transfer.exporting import Outgoing, Value
from samordna.organisation.transfer.sheets import SHEETS
from samordna.organisation.transfer.values import labels, text_of
from samordna.plandoc.reading.formats.archive import Archive
from samordna.plandoc.reading.formats.shapes import shape_of
from samordna.plandoc.reading.formats.xlsx.strings import unescaped
from samordna.plandoc.workbooks.cells import MOST_LETTERS
from samordna.plandoc.workbooks.cells import Value as InCell
from samordna.plandoc.workbooks.row_heights import row_height
from samordna.plandoc.workbooks.tables import TOP, empty_book, saved, table_sheet

ABOUT = "Om filen"
MOST_UNPACKED = 40 * 1024 * 1024
MOST_COLUMNS = 60
MOST_EMPTY_ROWS = 1_000

_AS_SHOWN = {Form.LINE, Form.TEXT, Form.REFERENCE, Form.PHONE}

_WORDS = 90
"""Letters on a line of what the workbook says of itself."""

_MERGED = re.compile(rb"<mergeCell\b[^>]*\bref=\"([A-Z]+\d+:[A-Z]+\d+)\"")
_SHEETS = "xl/worksheets/"


def write(out: Outgoing) -> bytes:
    """The workbook. Days are real dates, and no program takes a text for a formula."""
    book = empty_book()
    _about(book, out)
    for sheet, lines in out.sheets:
        _sheet(book, sheet, lines)
    book.properties.title = f"Organisationen i {out.municipality.name}"
    book.properties.creator = "Samordna"
    book.properties.created = book.properties.modified = datetime.combine(out.day, datetime.min.time())
    return saved(book)


def about(out: Outgoing) -> list[tuple[str, str]]:
    """What a reader of the file should know, as label and text."""
    facts = [
        ("Kommun", out.municipality.name),
        ("Kommunkod", out.municipality.code),
        ("Utskriven", out.day.isoformat()),
        (
            "Att ändra",
            "Ändra, lägg till och ta bort rader. Rubriker och blad ska heta som de heter. En tom cell tömmer fältet.",
        ),
        (
            "Att läsa in",
            "Välj Läs in organisationen i Samordna. Du ser först vad som skulle ändras. Inget sparas förrän du godkänner.",
        ),
        (
            "Koder",
            "En enhet känns igen på sin kod, annars på namn och del av. Ge enheter koder innan du byter namn på dem.",
        ),
    ]
    if out.hidden:
        words = f"{out.hidden} skyddade kontaktpunkter är inte med. De påverkas inte när filen läses in."
        facts.append(("Skyddat", words))
    return facts


def _about(book: Workbook, out: Outgoing) -> None:
    page = book.create_sheet(ABOUT)
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 16, _WORDS
    for row, (label, text) in enumerate(about(out), 1):
        cell, value = page.cell(row, 1, label), page.cell(row, 2, text)
        cell.font, cell.alignment, value.alignment = Font(bold=True), TOP, TOP
        value.data_type = "s"
        page.row_dimensions[row].height = row_height([(text, _WORDS)])


def _sheet(book: Workbook, sheet: Sheet, lines: Sequence[Sequence[Value]]) -> None:
    rows = [
        [_in_a_cell(column, value) for column, value in zip(sheet.columns, line, strict=True)]
        for line in lines
    ]
    page = table_sheet(book, sheet.title.sv, [(one.heading.sv, one.width) for one in sheet.columns], rows)
    for number, column in enumerate(sheet.columns, 1):
        letter = get_column_letter(number)
        _choices(page, column, f"{letter}2:{letter}{max(len(lines), 1) + 200}")
        if column.form not in {Form.DATE, Form.NUMBER}:
            for row in range(2, len(lines) + 2):
                page.cell(row, number).number_format = "@"


def _choices(page: Any, column: Column, cells: str) -> None:
    """A list to choose from where only some words are known."""
    if column.choices:
        words = list(labels(column.choices, "sv").values())
    elif column.form == Form.YES_NO:
        words = ["ja", "nej"]
    else:
        return
    choice = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
    page.add_data_validation(choice)
    choice.add(cells)


def _in_a_cell(column: Column, value: Value) -> InCell:
    """Days and numbers as they are, everything else in words; what no cell can hold is left as it stands here."""
    if column.form in {Form.DATE, Form.NUMBER}:
        return value if value != "" else None
    text = str(value) if column.form == Form.REFERENCE else text_of(column, value)
    return text if len(text) <= MOST_LETTERS else KEEP.sv


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
        heads = next(((number, cells) for number, cells in rows if any(_plain(cell) for cell in cells)), None)
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
            text = normal_line(_plain(cell))
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
                texts[column.field] = _text(cell, column)
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


def _plain(cell: Any) -> str:
    return "" if cell is None or cell.value is None else str(cell.value)


def _text(cell: Any, column: Column) -> str:
    """The text of a cell. Raises ValueError for what Excel keeps in a way that is not what was meant."""
    value = None if cell is None else cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        raise ValueError(_("The cell holds a formula. Copy it and paste it as a value."))
    if cell.data_type == "e":
        raise ValueError(_("The cell holds an error (%s). Mend it or empty the cell.") % value)
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, int | float):
        return _number(value, column, shape_of(cell.number_format)(value))
    return unescaped(str(value))


def _number(value: float, column: Column, shown: str) -> str:
    """A number as it is shown where a text is meant: a code formatted as 0000 keeps its first zero."""
    if column.form in _AS_SHOWN and shown.startswith("0"):
        return shown
    if column.form == Form.PHONE and len(str(int(value))) > 6:
        raise ValueError(
            _(
                "The telephone number is kept as a number and has lost its first zero. Write it as text: 08-508 250 00."
            )
        )
    if column.form == Form.DATE:
        raise ValueError(
            _("The cell holds the number %s, not a day. Format the cell as a date, or write 2026-01-31.")
            % f"{value:g}"
        )
    return str(int(value)) if float(value).is_integer() else f"{value:g}"


def _row_of(place: str) -> int:
    return int(re.sub(r"\D", "", place.partition(":")[0]))
