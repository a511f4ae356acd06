"""Writes tables as a workbook: JSON in, .xlsx out. A process of its own (see ``table_files``)."""

import json
import sys
from datetime import date
from typing import Any

from openpyxl.styles import PatternFill

from samordna.plandoc.workbooks.cells import Value
from samordna.plandoc.workbooks.tables import empty_book, saved, table_sheet

FILLS = {"missing": "F8D7D5", "late": "FBE7C2", "in_order": "DDEFE0"}
_NARROW, _WIDE, _FIRST = 14, 22, 34
_LONG = 16


def write(order: dict[str, Any]) -> bytes:
    """A sheet for each table."""
    book = empty_book()
    book.properties.title = order["title"]
    for table in order["tables"]:
        first, *others = table["columns"]
        columns = [(first, _FIRST), *((title, _WIDE if len(title) > _LONG else _NARROW) for title in others)]
        rows = [[_value(value) for value in row] for row in table["rows"]]
        sheet = table_sheet(book, table["name"], columns, rows)
        for row_number, row in enumerate(table["rows"], 2):
            for number, value in enumerate(row, 1):
                if isinstance(value, dict) and (colour := FILLS.get(value.get("tone", ""))):
                    sheet.cell(row_number, number).fill = PatternFill("solid", fgColor=colour)
    return saved(book)


def _value(value: Any) -> Value:
    """A toned text is told by its words, a day is one."""
    if isinstance(value, dict):
        return date.fromisoformat(value["day"]) if "day" in value else str(value["text"])
    plain: Value = value
    return plain


if __name__ == "__main__":
    sys.stdout.buffer.write(write(json.load(sys.stdin)))
