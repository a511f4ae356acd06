"""The log as a file, written while it is read, so that memory does not grow with it."""

import csv
from collections.abc import Iterable, Iterator
from itertools import islice
from tempfile import TemporaryFile
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from samordna.core.models import Change
from samordna.core.tenancy import acting_for
from samordna.history.names import noun_of
from samordna.history.sentences import Teller, who
from samordna.plandoc.formulas import defuse
from samordna.plandoc.workbooks.cells import fill

AT_ONCE = 1_000
MOST_ROWS = 1_000_000
"""A sheet of Excel holds little more."""
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def write(
    file_format: str,
    rows: Iterable[Change],
    *,
    municipality_id: int,
    user_id: int,
    may_read_restricted: bool,
    language: str,
) -> Iterator[bytes]:
    """The bytes of the file. Runs after the view has answered, so it opens a transaction and a language of its own."""
    lines = _lines(rows, may_read_restricted=may_read_restricted)
    with translation.override(language), acting_for(municipality_id, user_id=user_id):
        yield from _csv(lines) if file_format == "csv" else _xlsx(lines)


def columns() -> list[str]:
    return [
        _("When"),
        _("Who"),
        _("E-mail address"),
        _("What happened"),
        _("Kind of thing"),
        _("Number"),
        _("Name"),
        _("Contents"),
        _("Restricted"),
        _("Request"),
    ]


def _lines(rows: Iterable[Change], *, may_read_restricted: bool) -> Iterator[list[Any]]:
    remaining = iter(rows)
    while changes := list(islice(remaining, AT_ONCE)):
        teller = Teller.of(changes, may_read_restricted=may_read_restricted)
        for change in changes:
            yield _log_row(change, teller, may_read_restricted=may_read_restricted)


def _log_row(change: Change, teller: Teller, *, may_read_restricted: bool) -> list[Any]:
    key = (change.model, change.row_id or 0)
    is_restricted = teller.is_restricted(change)
    if is_restricted and not may_read_restricted:
        contents = _("Restricted: the contents are not shown.")
    else:
        contents = " ".join(f"{line.sentence} {line.whole}".strip() for line in teller.lines(change))
    return [
        timezone.localtime(change.at).replace(tzinfo=None, microsecond=0),
        who(change),
        change.user.email if change.user_id and change.user else "",
        str(change.get_kind_display()),
        noun_of(change.model, teller.rows.get(key)),
        change.row_id,
        teller.names.get(key, ""),
        contents,
        _("yes") if is_restricted else _("no"),
        change.request,
    ]


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def _csv(lines: Iterable[list[Any]]) -> Iterator[bytes]:
    writer = csv.writer(_Echo(), delimiter=";", lineterminator="\r\n")
    yield b"\xef\xbb\xbf" + writer.writerow(columns()).encode()
    for line in lines:
        cells = [defuse(str(cell)) if isinstance(cell, str) else cell for cell in line]
        yield writer.writerow(["" if cell is None else cell for cell in cells]).encode()


def _xlsx(lines: Iterable[list[Any]]) -> Iterator[bytes]:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(_("Log"))
    sheet.freeze_panes = "A2"
    sheet.append(columns())
    for line in islice(lines, MOST_ROWS):
        cells = [WriteOnlyCell(sheet) for _value in line]
        for cell, value in zip(cells, line, strict=True):
            fill(cell, value)
        sheet.append(cells)
    with TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        while piece := file.read(65_536):
            yield piece
