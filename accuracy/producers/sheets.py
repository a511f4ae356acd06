"""Excel workbooks: lines above the table, merged cells, struck cells, dates as Excel keeps them, several sheets."""

import datetime
import re
from collections.abc import Sequence
from pathlib import Path

import openpyxl
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from accuracy.paper import Bullets, Contents, Grid, Heading, Mark, Node, PageBreak, Paper, Paragraph, Run
from accuracy.producers.grids import placed

_MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
_MONTH = re.compile(rf"({'|'.join(_MONTHS)}) (20\d\d)")
_DAY = re.compile(r"20\d\d-\d\d-\d\d")


def write(paper: Paper, path: Path, dates: bool = False, parted: bool = False) -> None:
    """``dates`` writes months and days as dates; ``parted`` gives each table after the first a sheet of its own."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Plan"
    at, tables = 1, 0
    for node in paper.nodes:
        if isinstance(node, Grid):
            tables += 1
            if parted and tables > 1:
                sheet, at = book.create_sheet(f"Blad {tables}"), 1
            _grid(sheet, at, node, dates)
            at += len(node.rows) + 1
        for line in _lines(node):
            sheet.cell(at, 1, line)
            at += 1
    book.save(path)


def _lines(node: Node) -> list[str]:
    match node:
        case Bullets(items):
            return [item.text for item in items]
        case Heading() | Paragraph():
            return node.text.split("\n")
        case Grid() | PageBreak() | Contents():
            return []


def _grid(sheet: Worksheet, at: int, grid: Grid, dates: bool) -> None:
    for row in range(len(grid.rows)):
        sheet.row_dimensions[at + row].height = 60
    for column in range(1, grid.width + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 26
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for row, column, cell in placed(grid):
        target = sheet.cell(at + row, column + 1, _kept(cell.runs) or None)
        if dates:
            _date(target)
        struck = any(run.mark is Mark.STRUCK for run in cell.runs) or None
        target.alignment = Alignment(wrap_text=True, vertical="top")
        target.font = Font(bold=row < grid.head, strike=struck)
        if cell.across > 1 or cell.down > 1:
            bottom, right = at + row + cell.down - 1, column + cell.across
            sheet.merge_cells(start_row=at + row, start_column=column + 1, end_row=bottom, end_column=right)


def _date(target: SheetCell) -> None:
    words = str(target.value or "")
    month, day = _MONTH.fullmatch(words), _DAY.fullmatch(words)
    if month:
        target.value = datetime.datetime(int(month[2]), _MONTHS.index(month[1]) + 1, 1)
        target.number_format = "mmm yyyy"
    elif day:
        target.value = datetime.datetime.fromisoformat(words)
        target.number_format = "yyyy-mm-dd"


def _kept(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs if run.mark is not Mark.DELETED)
