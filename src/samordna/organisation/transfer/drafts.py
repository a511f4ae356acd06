"""Lines of a file as they are read, before it is known which rows they are about."""

from dataclasses import dataclass, field
from typing import Any

from samordna.core.page_pieces import said
from samordna.organisation.transfer.columns import Form, Sheet
from samordna.organisation.transfer.document import FileLine, Problem, normal_line
from samordna.organisation.transfer.snapshot import StoredRow
from samordna.organisation.transfer.values import Unreadable, is_kept, value_of


@dataclass(eq=False, slots=True)
class Draft:
    """A line read: its values by field, and the row that it is about, if there is one.

    References are the row (:class:`StoredRow`) or line that is meant. ``unread`` holds why a cell could not be read.
    """

    sheet: Sheet
    line: FileLine
    values: dict[str, Any] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    stored: StoredRow | None = None
    path: str = ""

    @property
    def target(self) -> "StoredRow | Draft":
        return self.stored or self

    @property
    def title(self) -> str:
        if value := self.values.get(self.sheet.named_by):
            return self.path or str(value)
        return self.stored.title if self.stored else ""

    @property
    def name(self) -> str:
        """What other lines call it."""
        return str(self.values.get("code") or self.path or self.title)

    def problem(self, text: str, field_name: str = "") -> Problem:
        heading = said(self.sheet.column(field_name).heading) if field_name in self.sheet.fields else ""
        return Problem(text, said(self.sheet.title), self.line.row, heading)


Drafts = dict[str, list[Draft]]


def draft_of(sheet: Sheet, line: FileLine) -> Draft:
    draft = Draft(sheet, line)
    for column in sheet.columns:
        text = line.cells.get(column.field)
        if text is None or is_kept(text):
            continue
        try:
            draft.values[column.field] = (
                normal_line(text) if column.form == Form.REFERENCE else value_of(column, text)
            )
        except Unreadable as error:
            draft.unread[column.field] = str(error)
    return draft
