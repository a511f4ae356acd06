"""Writes tables as a workbook: JSON in, .xlsx out. A process of its own, and no Django (see ``exporting``)."""

import io
import json
import sys
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from samordna.plandoc.row_heights import row_height

FILLS = {"missing": "F8D7D5", "late": "FBE7C2", "in_order": "DDEFE0"}
_HEADER = Font(bold=True, color="FFFFFF")
_PETROL = PatternFill("solid", fgColor="0B4F5C")
_TOP = Alignment(vertical="top", wrap_text=True)
_LINE = Border(bottom=Side(style="thin", color="CFCAC1"))
_NARROW, _WIDE, _FIRST = 14, 22, 34
_LONG = 16


def write(order: dict[str, Any]) -> bytes:
    """A sheet for each table: header row and first column stay in view, cells no program takes for a formula."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = order["title"]
    for table in order["tables"]:
        _sheet(book.create_sheet(table["name"]), table["columns"], table["rows"])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _sheet(sheet: Worksheet, columns: list[str], rows: list[list[Any]]) -> None:
    widths = [_FIRST, *(_WIDE if len(title) > _LONG else _NARROW for title in columns[1:])]
    for number, (title, width) in enumerate(zip(columns, widths, strict=True), 1):
        cell = sheet.cell(1, number, title)
        cell.font, cell.fill, cell.alignment = _HEADER, _PETROL, _TOP
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row_number, row in enumerate(rows, 2):
        for number, value in enumerate(row, 1):
            if value not in (None, ""):
                _fill(sheet.cell(row_number, number), value)
        sheet.row_dimensions[row_number].height = row_height(zip(map(_text, row), widths, strict=True))
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    sheet.print_title_rows = "1:1"
    sheet.print_title_cols = "A:A"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _text(value: Any) -> str:
    return str(value.get("text", "") if isinstance(value, dict) else value or "")


def _fill(cell: Cell | MergedCell, value: Any) -> None:
    cell.alignment, cell.border = _TOP, _LINE
    if isinstance(value, dict) and "day" in value:
        cell.value = date.fromisoformat(value["day"])
        cell.number_format = "yyyy-mm-dd"
        return
    if isinstance(value, dict):
        if colour := FILLS.get(value["state"]):
            cell.fill = PatternFill("solid", fgColor=colour)
        value = value["text"]
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(("=", "+", "-", "@"))


if __name__ == "__main__":
    sys.stdout.buffer.write(write(json.load(sys.stdin)))
