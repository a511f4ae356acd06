"""A table as a sheet. openpyxl takes 0.2 s to import, hence a module of its own."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from samordna.plandoc.workbooks.cells import Value, fill
from samordna.plandoc.workbooks.row_heights import row_height

TOP = Alignment(vertical="top", wrap_text=True)
_HEADER_FONT = Font(bold=True, color="FFFFFF")
_HEADER_FILL = PatternFill("solid", fgColor="0B4F5C")
_LINE = Border(bottom=Side(style="thin", color="CFCAC1"))


def table_sheet(
    book: Workbook,
    name: str,
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[Value]],
    cut: str = " …",
) -> Worksheet:
    """A sheet last in ``book``. ``columns`` are headings and widths in letters; ``cut`` ends a text that no cell can hold."""
    sheet: Worksheet = book.create_sheet(name)
    for number, (title, width) in enumerate(columns, 1):
        cell = sheet.cell(1, number, title)
        cell.font, cell.fill, cell.alignment = _HEADER_FONT, _HEADER_FILL, TOP
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row_number, row in enumerate(rows, 2):
        for number, value in enumerate(row, 1):
            if value not in (None, ""):
                dress(sheet.cell(row_number, number), value, cut)
        widths = (width for _title, width in columns)
        sheet.row_dimensions[row_number].height = row_height(zip(row, widths, strict=True))
    _for_reading(sheet, len(columns), len(rows))
    return sheet


def dress(cell: Cell | MergedCell, value: Value, cut: str = " …") -> None:
    """A cell of the table with its value."""
    cell.alignment, cell.border = TOP, _LINE
    fill(cell, value, cut)


def _for_reading(sheet: Worksheet, columns: int, rows: int) -> None:
    """Header and first column stay in view, rows can be filtered, and on paper the sheet lies down."""
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(columns)}{rows + 1}"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def empty_book() -> Workbook:
    """A workbook without a sheet."""
    book = Workbook()
    book.remove(book.worksheets[0])
    return book


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
