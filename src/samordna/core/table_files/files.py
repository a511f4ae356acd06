"""Tables of a page as Excel and CSV."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import HttpResponse

from samordna.core.apart import made_apart
from samordna.plandoc.chain import figure
from samordna.plandoc.formulas import defuse
from samordna.plandoc.writing.formats import Format

FORMATS = (Format.XLSX, Format.CSV)


@dataclass(frozen=True, slots=True)
class Toned:
    """A text whose cell has a colour, named in :mod:`samordna.core.table_files.workbook`."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class Table:
    """``rows`` hold texts, numbers, dates and toned texts, one for each column: a row that does not is a fault of the page."""

    name: str
    columns: list[str]
    rows: list[list[Any]]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"A row of {self.name} has not one cell for each of its headings.")


def table_file(tables: Sequence[Table], *, file_format: Format, title: str, name: str) -> HttpResponse:
    """The tables as a file to download; CSV holds the first of them. ``name`` is the file's, without its ending."""
    content = as_csv(tables[0]) if file_format is Format.CSV else as_workbook(tables, title)
    answer = HttpResponse(content, content_type=file_format.content_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}{file_format.extension}"'
    return answer


def as_csv(table: Table) -> bytes:
    """UTF-8 with a byte order mark and semicolons, as Swedish Excel wants it, and so are decimals; dates in ISO 8601."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    for row in [table.columns, *table.rows]:
        writer.writerow([_cell(value) for value in row])
    return file.getvalue().encode("utf-8-sig")


def as_workbook(tables: Sequence[Table], title: str) -> bytes:
    """Made apart from the web worker. Raises ExportError."""
    order = {"title": title, "tables": [_plain(table) for table in tables]}
    return made_apart("samordna.core.table_files.workbook", json.dumps(order).encode())


def _cell(value: Any) -> str:
    """A number below zero is no formula."""
    return _text(value) if isinstance(value, Decimal) else defuse(_text(value))


def _text(value: Any) -> str:
    if isinstance(value, Toned):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return figure(value)
    return "" if value is None else str(value)


def _plain(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "columns": table.columns,
        "rows": [[_tagged(value) for value in row] for row in table.rows],
    }


def _tagged(value: Any) -> Any:
    """What JSON cannot say by itself: which text has a colour and which is a date; a measured value as the number it is."""
    if isinstance(value, Toned):
        return {"tone": value.tone, "text": value.text}
    if isinstance(value, Decimal):
        return float(value)
    return {"day": value.isoformat()} if isinstance(value, date) else value
