"""Taking back a change, through the same commands as every other change."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.accounts.telling import BY_LABEL, Thing, Verb
from samordna.core.models import Change
from samordna.history import queries
from samordna.history.words import MACHINERY
from samordna.organisation.models import Municipality
from samordna.plandoc.vocabulary import Status
from samordna.plans.commands import activity_status_set
from samordna.plans.models import Activity

REPORTED = {"status", "comment"}
"""Columns of an activity that only a report changes."""


class UndoConflict(Exception):
    """What the change left is no longer there. ``later`` are the changes since, the newest first."""

    def __init__(self, later: list[Change]) -> None:
        self.later = later
        super().__init__(_("It has been changed again since."))


def can_undo(change: Change) -> bool:
    """Whether there is a way back from the change. Asks the database nothing."""
    thing = BY_LABEL.get(change.model)
    if thing is None or change.pruned_at or change.row_id is None:
        return False
    if change.kind == Change.Kind.INSERT:
        return Verb.REMOVE in thing.commands
    if change.kind != Change.Kind.UPDATE:
        return False
    if "removed_at" in (change.after or {}):
        return _inverse_of_removal(change) in thing.commands
    if is_report(change):
        return bool((change.before or {}).get("status"))
    return Verb.UPDATE in thing.commands and _is_updated(thing, change)


def why_not_undo(change: Change) -> str:
    """Why there is no way back from the change, and what to do instead; empty when there is one, or when nothing was changed."""
    if can_undo(change) or change.pruned_at:
        return ""
    return {
        Change.Kind.INSERT: _("Cannot be undone here. End or remove it on its own page."),
        Change.Kind.UPDATE: _("Cannot be undone here. Change it on its own page."),
        Change.Kind.DELETE: _("Cannot be undone: what is deleted is not kept. Make it anew."),
    }.get(Change.Kind(change.kind), "")


def is_report(change: Change) -> bool:
    """Whether the change is the status of an activity, which those who report may take back too."""
    is_update = change.kind == Change.Kind.UPDATE
    return is_update and change.model == "plans.activity" and "status" in (change.after or {})


def is_only_reported(change: Change) -> bool:
    """Whether nothing but what a report says was changed of an activity."""
    after = change.after or {}
    return change.model == "plans.activity" and bool(after) and after.keys() <= REPORTED


@transaction.atomic
def change_undo(*, municipality: Municipality, change: Change, user: User) -> models.Model:
    """Set back what the change changed, if nobody has changed it since. Returns the row.

    Raises UndoConflict, or ValidationError when the old values are no longer allowed.
    """
    thing = BY_LABEL[change.model]
    row: models.Model | None = thing.rows().select_for_update(of=("self",)).filter(pk=change.row_id).first()
    if row is None or not can_undo(change):
        raise UndoConflict(queries.since(change, ["id"]))
    now = _as_recorded(row)
    if change.kind == Change.Kind.INSERT:
        if getattr(row, "removed_at", None):
            raise UndoConflict(queries.since(change, ["removed_at"]))
        thing.commands[Verb.REMOVE](municipality, row, {})
        return row
    after, before = change.after or {}, change.before or {}
    columns = _columns(thing, change)
    if any(now.get(column) != after[column] for column in columns):
        raise UndoConflict(queries.since(change, columns))
    if "removed_at" in after:
        thing.commands[_inverse_of_removal(change)](municipality, row, {})
    elif is_report(change):
        assert isinstance(row, Activity)  # noqa: S101
        activity_status_set(
            activity=row,
            status=Status(before["status"]),
            comment=before.get("comment", row.comment),
            user=user,
        )
    else:
        thing.commands[Verb.UPDATE](municipality, row, _values(thing.model, before, columns))
    return row


def _columns(thing: Thing, change: Change) -> list[str]:
    """The columns that an undo sets back: those that people change."""
    known = {field.column: field for field in thing.model._meta.local_fields if field.column}
    after = change.after or {}
    if "removed_at" in after:
        return ["removed_at"]
    if is_report(change):
        return sorted(REPORTED & set(after))
    return [column for column in after if column in known and known[column].name not in MACHINERY]


def _is_updated(thing: Thing, change: Change) -> bool:
    """Whether all that changed is what the thing's own command changes."""
    columns = _columns(thing, change)
    names = {field.name for field in thing.model._meta.local_fields if field.column in columns}
    return bool(names) and names <= thing.changes and len(names) == len(columns)


def _inverse_of_removal(change: Change) -> Verb:
    return Verb.RESTORE if (change.after or {}).get("removed_at") else Verb.REMOVE


def _as_recorded(row: models.Model) -> dict[str, Any]:
    """The row as the history would write it now."""
    table = connection.ops.quote_name(row._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT to_jsonb(one) FROM {table} AS one WHERE id = %s", [row.pk])  # noqa: S608
        found: dict[str, Any] = _parsed(cursor.fetchone()[0])
        return found


def _parsed(value: Any) -> Any:
    """Django's connections leave JSON as text."""
    import json

    return json.loads(value) if isinstance(value, str) else value


def _values(model: type[models.Model], before: Mapping[str, Any], columns: list[str]) -> dict[str, Any]:
    """The old values as commands take them: rows for foreign keys, dates for dates. Raises ValidationError."""
    fields = {field.column: field for field in model._meta.local_fields if field.column}
    values: dict[str, Any] = {}
    for column in columns:
        field, value = fields[column], before[column]
        if field.related_model and value is not None:
            target = field.related_model._default_manager.filter(pk=value).first()
            if target is None:
                raise ValidationError(
                    _("What “%(field)s” was before is no longer there.") % {"field": field.verbose_name}
                )
            values[field.name] = target
        else:
            values[field.name] = field.to_python(value)
    return values
