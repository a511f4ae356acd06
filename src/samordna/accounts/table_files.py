"""Tables as files: CSV for Swedish Excel and for other programs, and Excel."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime

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
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return local.strftime("%Y-%m-%d %H:%M:%S")
    return "" if value is None else str(value)


def _xlsx(name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    from samordna.plandoc.workbooks.tables import empty_book, saved, table_sheet

    lines = [[_in_a_cell(value) for value in row] for row in rows]
    widths = [
        min(max(map(len, (column, *(_text(line[number]) for line in lines)))), _WIDEST) + 2
        for number, column in enumerate(columns)
    ]
    book = empty_book()
    table_sheet(book, name[:31], list(zip(columns, widths, strict=True)), lines)
    return saved(book)


def _in_a_cell(value: Value) -> Value:
    """A workbook knows no time zones."""
    return (
        timezone.localtime(value).replace(tzinfo=None, microsecond=0)
        if isinstance(value, datetime)
        else value
    )
