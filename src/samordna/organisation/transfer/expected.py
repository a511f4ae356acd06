"""The organisation as it would be after an import: every row with its new values, and the line that makes or changes it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from samordna.organisation import rules
from samordna.organisation.transfer.columns import Form
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.results import Differences
from samordna.organisation.transfer.sheets import BY_NAME
from samordna.organisation.transfer.snapshot import StoredRow

Target = StoredRow | Draft


@dataclass(eq=False, slots=True)
class ExpectedRow:
    """A row as it would be: its values with what they refer to, and the line that makes or changes it."""

    target: Target
    values: dict[str, Any]
    draft: Draft | None
    is_closing: bool = False

    @property
    def title(self) -> str:
        return self.target.title

    @property
    def period(self) -> rules.Period:
        return self.values.get("valid_from"), self.values.get("valid_to")

    def outlasts(self, other: "ExpectedRow") -> bool:
        """Whether it goes on when the other has ended."""
        last = other.values.get("valid_to")
        return last is not None and rules.outlasts(self.values.get("valid_to"), last)


ExpectedRows = dict[Target, ExpectedRow]


def expected_rows(name: str, differences: Differences, today: date) -> ExpectedRows:
    """What the sheet would hold afterwards; what is removed is left out, what ends has today as its last day."""
    entries = next((one for one in differences.sheets if one.sheet.name == name), None)
    drafts = {draft.target: draft for draft in entries.drafts} if entries else {}
    closing = {entry.stored for entry in entries.missing} if entries and differences.closes else set()
    rows: ExpectedRows = {}
    for stored in differences.now.rows[name].values():
        draft = drafts.get(stored)
        values = _pointing(name, stored.values, differences)
        rows[stored] = ExpectedRow(stored, values | (draft.values if draft else {}), draft, stored in closing)
        if stored in closing and BY_NAME[name].is_dated:
            rows[stored].values["valid_to"] = today
    for target, draft in drafts.items():
        rows.setdefault(target, ExpectedRow(target, dict(draft.values), draft))
    return {target: row for target, row in rows.items() if not row.is_closing or BY_NAME[name].is_dated}


def _pointing(name: str, values: dict[str, Any], differences: Differences) -> dict[str, Any]:
    """References as rows instead of ids; what the reader may not see stays an id."""
    return {
        field: differences.now.rows[column.to].get(values[field], values[field])
        if (column := BY_NAME[name].fields[field]).form == Form.REFERENCE
        else values[field]
        for field in values
    }
