"""Tables as files: CSV for Swedish Excel and for other programs, and Excel."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from samordna.plandoc.formulas import defuse

Value = str | int | datetime | None
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_WIDEST = 60


def file_answer(
    file_format: str, *, name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]
) -> HttpResponse:
    """A download. ``file_format`` is one of TYPES; ``name`` is the file's, without its ending."""
    content = _csv(columns, rows) if file_format == "csv" else _xlsx(name, columns, rows)
    answer = HttpResponse(content, content_type=TYPES[file_format])
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{file_format}"'
    return answer


def _csv(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([defuse(_text(value)) for value in row])
    return file.getvalue().encode("utf-8-sig")


def _text(value: Value) -> str:
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M:%S")
    return "" if value is None else str(value)


def _xlsx(name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet: Any = book.worksheets[0]
    sheet.title = name[:31]
    widths = [len(column) for column in columns]
    for number, column in enumerate(columns, 1):
        sheet.cell(1, number, column).font = Font(bold=True)
    for row_number, row in enumerate(rows, 2):
        for number, value in enumerate(row, 1):
            cell = sheet.cell(row_number, number)
            if isinstance(value, datetime):
                cell.value = timezone.localtime(value).replace(tzinfo=None, microsecond=0)
                cell.number_format = "yyyy-mm-dd hh:mm"
            elif isinstance(value, str):
                cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
                cell.data_type = "s"  # never a formula
            else:
                cell.value = value
            widths[number - 1] = max(widths[number - 1], len(_text(value)))
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = min(width, _WIDEST) + 2
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
