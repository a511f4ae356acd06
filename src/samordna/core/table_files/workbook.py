"""Writes tables as a workbook: JSON in, .xlsx out. A process of its own (see ``table_files``)."""

import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import IO, Any

from openpyxl.styles import PatternFill

from samordna.plandoc.workbooks.cells import Value
from samordna.plandoc.workbooks.tables import empty_book, saved, table_sheet

FILLS = {"missing": "F8D7D5", "late": "FBE7C2", "in_order": "DDEFE0"}
_NARROW, _WIDE, _WIDEST = 14, 22, 34
_LONG = 16


def write(order: dict[str, Any]) -> bytes:
    """A sheet for each table."""
    book = empty_book()
    book.properties.title = order["title"]
    for table in order["tables"]:
        rows = [[_value(value) for value in row] for row in table["rows"]]
        columns = [
            (title, _width(place, title, (row[place] for row in rows)))
            for place, title in enumerate(table["columns"])
        ]
        sheet = table_sheet(book, table["name"], columns, rows)
        for row_number, row in enumerate(table["rows"], 2):
            for number, value in enumerate(row, 1):
                if isinstance(value, dict) and (colour := FILLS.get(value.get("tone", ""))):
                    sheet.cell(row_number, number).fill = PatternFill("solid", fgColor=colour)
    return saved(book)


def _width(place: int, title: str, values: Iterable[Value]) -> int:
    """The first column and those that hold long texts have most room."""
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    if place == 0 or longest > _WIDEST:
        return _WIDEST
    return _WIDE if max(longest, len(title)) > _LONG else _NARROW


def _value(value: Any) -> Value:
    """A toned text is told by its words, a day is one."""
    if isinstance(value, dict):
        return date.fromisoformat(value["day"]) if "day" in value else str(value["text"])
    plain: Value = value
    return plain


def main(given: IO[bytes], made: IO[bytes]) -> None:
    made.write(write(json.load(given)))


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
