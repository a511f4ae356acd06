"""An import is carried out: everything in one transaction, or nothing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.guard_questions import are_answered
from samordna.core.personal_data import decisions_log
from samordna.organisation.catalogues import CATALOGUES, Catalogue
from samordna.organisation.commands import (
    coordinator_end,
    entry_remove,
    entry_update,
    mandate_task_remove,
    unit_close,
)
from samordna.organisation.commands.saving import lock_order, refusal
from samordna.organisation.models import Municipality
from samordna.organisation.refusing import MayRead, open_to_all
from samordna.organisation.transfer.columns import Form, Sheet
from samordna.organisation.transfer.differences import compared
from samordna.organisation.transfer.document import Document
from samordna.organisation.transfer.drafts import Draft
from samordna.organisation.transfer.results import Altered, Differences, Made
from samordna.organisation.transfer.sheets import OTHER_LISTS
from samordna.organisation.transfer.snapshot import StoredRow, snapshot

CLOSING = ("contact_points", "coordinators", "mandate_tasks", *OTHER_LISTS, "partners", "units", "bodies")
"""What is closed first: what depends on the rest."""
_LISTS = {one.list_name: one for one in CATALOGUES}
ROWS_AT_ONCE = 500


class ChangedSince(Exception):
    """Somebody has changed the organisation since the preview. Nothing is written; show a new one."""


class HasProblems(Exception):
    """The file has faults. Nothing is written."""


class AsksFirst(Exception):
    """The file holds texts that may be personal data, and nobody has said that they are not. Nothing is written."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How many rows were made, changed and closed."""

    made: int
    changed: int
    closed: int


@transaction.atomic
def organisation_import(
    *,
    municipality: Municipality,
    document: Document,
    user: User | None,
    fingerprint: str | None = None,
    close: bool = False,
    settled: Collection[str] = (),
    may_read: MayRead = lambda _row: True,
) -> Imported:
    """Carry out what the file changes. ``fingerprint`` is the preview's, None to take the organisation as it is.

    ``settled`` are the texts that may be personal data and that somebody lets stand, in words or by their ticks. Raises
    ChangedSince when the organisation is not what the preview showed, HasProblems, AsksFirst, and ValidationError when the
    database refuses in the end.
    """
    lock_order(municipality)
    now = snapshot(municipality, may_read=may_read, lock=True)
    if fingerprint is not None and fingerprint != now.fingerprint:
        raise ChangedSince
    differences = compared(document, now, close=close)
    if differences.problems:
        raise HasProblems
    if not are_answered((one.hit for one in differences.asked), settled):
        raise AsksFirst
    write(differences, municipality=municipality, user=user, may_read=may_read)
    if differences.asked:
        decisions_log(
            municipality_id=municipality.pk,
            user_id=user.pk if user else None,
            place="organisation/import",
            hits=[one.hit for one in differences.asked],
        )
    return Imported(differences.count("made"), differences.count("changed"), differences.closed)


def write(
    differences: Differences,
    *,
    municipality: Municipality,
    user: User | None,
    may_read: MayRead = open_to_all,
) -> None:
    """Write the differences, which have no problems, in the running transaction."""
    try:
        with transaction.atomic():
            if differences.closes:
                _close(differences, municipality, may_read)
            for sheet in differences.sheets:
                _change(sheet.sheet, sheet.changed, user, references=False)
            for sheet in differences.sheets:
                _make(sheet.sheet, sheet.made, municipality, user)
            for sheet in differences.sheets:
                _change(sheet.sheet, sheet.changed, user, references=True)
                _point(sheet.sheet, sheet.made)
    except IntegrityError as error:
        raise refusal(error) from error


def _close(differences: Differences, municipality: Municipality, may_read: MayRead) -> None:
    sheets = {one.sheet.name: one for one in differences.sheets}
    for name in CLOSING:
        entries = sheets[name].missing if name in sheets else []
        rows = [entry.stored.row for entry in entries]
        if name == "units":
            rows.sort(key=lambda row: -len(row.path))
        for row in rows:
            _close_one(name, row, municipality, may_read)


def _close_one(name: str, row: Any, municipality: Municipality, may_read: MayRead) -> None:
    today = localdate()
    match name:
        case "units":
            unit_close(municipality=municipality, unit=row, last_day=today, may_read=may_read)
        case "coordinators":
            coordinator_end(municipality=municipality, coordinator=row, last_day=today)
        case "contact_points":
            _remove_contact(row)
        case "mandate_tasks":
            mandate_task_remove(municipality=municipality, task=row)
        case _:
            _close_listed(_LISTS[name], row, municipality, may_read)


def _close_listed(catalogue: Catalogue, row: Any, municipality: Municipality, may_read: MayRead) -> None:
    if catalogue.is_removable:
        entry_remove(catalogue, municipality=municipality, entry=row, may_read=may_read)
    else:
        entry_update(catalogue, municipality=municipality, entry=row, values={"valid_to": localdate()})


def _remove_contact(row: Any) -> None:
    """Without the command, which would wait for those that go at the same time; the comparison has asked for all others."""
    row.mark_removed()
    row.save(update_fields=["removed_at"])


def _make(sheet: Sheet, entries: list[Made], municipality: Municipality, user: User | None) -> None:
    """New rows; units level by level, because the database reads a unit's place off its parent's row."""
    waiting = [entry.draft for entry in entries]
    later = {
        column.field for column in sheet.columns if column.form == Form.REFERENCE and column.to == sheet.name
    }
    while waiting:
        ready = [draft for draft in waiting if _is_placed(sheet, draft)]
        if not ready:
            raise ValidationError(_("The units lie inside one another in a circle."))
        for draft in ready:
            values = {
                name: value for name, value in draft.values.items() if name not in later or name == "parent"
            }
            if "position" in sheet.fields and values.get("position") is None:
                values["position"] = _last(sheet, municipality, draft)
            row = sheet.model(municipality=municipality, **_columns(sheet, values))
            _sign(row, values, user)
            draft.stored = StoredRow(row, {})
        sheet.model._default_manager.bulk_create(
            [draft.stored.row for draft in ready if draft.stored], ROWS_AT_ONCE
        )
        made = set(ready)
        waiting = [draft for draft in waiting if draft not in made]


def _last(sheet: Sheet, municipality: Municipality, draft: Draft) -> int:
    """Behind what is there, in the order of the file."""
    rows = sheet.model._default_manager.filter(municipality=municipality)
    return (rows.aggregate(last=Max("position"))["last"] or 0) + draft.line.row


def _is_placed(sheet: Sheet, draft: Draft) -> bool:
    """Whether the row that it is part of exists."""
    parent = draft.values.get("parent") if sheet.name == "units" else None
    return not isinstance(parent, Draft) or parent.stored is not None


def _change(sheet: Sheet, entries: list[Altered], user: User | None, *, references: bool) -> None:
    """New values of rows: first what they hold, then, when every new row is there, what they refer to."""
    for entry in entries:
        names = {
            change.field
            for change in entry.changes
            if (sheet.fields[change.field].form == Form.REFERENCE) is references
        }
        if not names:
            continue
        row, values = entry.stored.row, {name: entry.draft.values[name] for name in names}
        for name, value in _columns(sheet, values).items():
            setattr(row, name, value)
        signed = _sign(row, values, user)
        row.save(update_fields=[*names, *signed])


def _point(sheet: Sheet, entries: list[Made]) -> None:
    """References between rows of the same sheet, now that all of them exist."""
    fields = [
        column.field
        for column in sheet.columns
        if column.form == Form.REFERENCE and column.to == sheet.name and column.field != "parent"
    ]
    for draft in (entry.draft for entry in entries):
        stated = {name: draft.values[name] for name in fields if draft.values.get(name) is not None}
        if stated and draft.stored:
            sheet.model._default_manager.filter(pk=draft.stored.pk).update(**_columns(sheet, stated))


def _columns(sheet: Sheet, values: dict[str, Any]) -> dict[str, Any]:
    """Values by the attributes of the model; what is not stated gets the model's own."""
    columns = {}
    for name, value in values.items():
        if sheet.fields[name].form == Form.REFERENCE:
            columns[f"{name}_id"] = _pk(value)
        elif value is not None or name.startswith(("valid_", "confirmed_")):
            columns[name] = value
    if not columns.get("kind", True):
        del columns["kind"]
    return columns


def _pk(value: Any) -> int | None:
    if isinstance(value, Draft):
        value = value.stored
    return value.pk if isinstance(value, StoredRow) else value


def _sign(row: Any, values: Iterable[str], user: User | None) -> list[str]:
    """Who imports the day of a confirmation stands for it."""
    if "confirmed_on" not in values:
        return []
    row.confirmed_by = user if row.confirmed_on else None
    return ["confirmed_by"]
