"""The cells and comments of a workbook. A date counts with its year, since Excel shows it in many ways."""

import datetime
from pathlib import Path

import openpyxl


def text_of(path: Path) -> str:
    book = openpyxl.load_workbook(path, data_only=True)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    comments = [cell.comment.text for cell in cells if cell.comment]
    return "\n".join([_words(cell.value) for cell in cells if cell.value is not None] + comments)


def _words(value: object) -> str:
    if isinstance(value, datetime.date):
        return str(value.year)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
