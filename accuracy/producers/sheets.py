"""Excel workbooks: lines above the table, merged cells, struck cells."""

from pathlib import Path

import openpyxl
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from accuracy.paper import Bullets, Grid, Mark, PageBreak, Paper
from accuracy.producers.grids import placed


def write(paper: Paper, path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Plan"
    at = 1
    for node in paper.nodes:
        match node:
            case Grid():
                _grid(sheet, at, node)
                at += len(node.rows) + 1
            case Bullets(items):
                for item in items:
                    sheet.cell(at, 1, item.text)
                    at += 1
            case PageBreak():
                pass
            case _:
                sheet.cell(at, 1, node.text)
                at += 1
    book.save(path)


def _grid(sheet: Worksheet, at: int, grid: Grid) -> None:
    for row, column, cell in placed(grid):
        target = sheet.cell(at + row, column + 1, _kept(cell.runs) or None)
        target.font = Font(
            bold=row < grid.head, strike=any(run.mark is Mark.STRUCK for run in cell.runs) or None
        )
        if cell.across > 1 or cell.down > 1:
            sheet.merge_cells(
                start_row=at + row,
                start_column=column + 1,
                end_row=at + row + cell.down - 1,
                end_column=column + cell.across,
            )


def _kept(runs: tuple) -> str:
    return "".join(run.text for run in runs if run.mark is not Mark.DELETED)
