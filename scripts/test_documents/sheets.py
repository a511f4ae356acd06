"""A workbook as people keep one: title rows, an empty row, merged cells, real dates, a second and a hidden sheet."""

import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from test_documents.source import Source

_MADE = datetime.datetime(2025, 4, 16, 9, 0)
_FIRST_ROW = 5


def write(source: Source, path: Path) -> None:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.created = workbook.properties.modified = _MADE
    _activities(workbook.create_sheet("Aktiviteter"), source.tables[0].rows)
    notes = workbook.create_sheet("Underlag")
    notes.append(["Källa", "Datum"])
    notes.append(["Polisens lokala bild", datetime.date(2025, 2, 14)])
    hidden = workbook.create_sheet("Arbetsblad")
    hidden.sheet_state = "hidden"
    hidden.append(["Utkast", "Visas inte"])
    workbook.save(path)


def _activities(sheet: Worksheet, rows: list[list[str]]) -> None:
    sheet["A1"] = "Ekdala kommun: aktiviteter mot våldsbejakande extremism 2025–2027"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(rows[0]))
    sheet["A2"] = "Uppdaterad 2025-05-02 av säkerhetsstrategen"
    for index, row in enumerate(rows):
        for column, value in enumerate(row, start=1):
            sheet.cell(row=index + 4, column=column, value=_value(value))
    sheet.merge_cells(start_row=_FIRST_ROW, start_column=1, end_row=_FIRST_ROW + 1, end_column=1)
    last = _FIRST_ROW + len(rows) + 1
    sheet.cell(row=last, column=1, value="Antal aktiviteter")
    sheet.cell(row=last, column=2, value=f"=COUNTA(B{_FIRST_ROW}:B{last - 2})")


def _value(text: str) -> str | datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return text
