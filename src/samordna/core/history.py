"""What the history is told beyond the changes that the database sees by itself."""

from collections.abc import Sequence
from typing import Any

from django.db import connection, models
from psycopg.types.json import Jsonb

from samordna.core.models import Change
from samordna.core.tenancy import acting_for, acting_for_instance


def note(
    kind: Change.Kind,
    *,
    model: type[models.Model],
    row_id: int | None = None,
    parent_id: int | None = None,
    user_id: int | None = None,
    about: dict[str, Any] | None = None,
) -> None:
    """Write that something was done, in the municipality (or installation) of the running transaction."""
    _record(
        [[kind.value, model._meta.label_lower, row_id, parent_id, user_id, Jsonb(about) if about else None]]
    )


def _record(events: Sequence[Sequence[Any]]) -> None:
    """In their order, in one query."""
    calls = ", ".join(["samordna_record_event(%s, %s, %s, %s, %s, %s)"] * len(events))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {calls}", [value for event in events for value in event])


def note_for_instance(kind: Change.Kind, **values: Any) -> None:
    """Write something that belongs to no municipality, such as a sign-in."""
    with acting_for_instance():
        note(kind, **values)


def changed_by(request_id: str, model: type[models.Model], parent_id: int) -> list[Change]:
    """What a request changed of the rows of ``model`` that are part of a thing, the latest first. One query at most.

    What a retention rule has emptied is left out.
    """
    if not request_id:
        return []
    rows = Change.objects.filter(request=request_id, model=model._meta.label_lower, parent_id=parent_id)
    return list(rows.filter(pruned_at=None).order_by("-pk"))


def latest_change(request_id: str, row: models.Model) -> Change | None:
    """What a request changed last of a row. One query."""
    rows = Change.objects.filter(request=request_id, model=row._meta.label_lower, row_id=row.pk)
    return rows.order_by("-pk").first()


def restricted_read(
    request: Any, rows: Sequence[models.Model], *, parent_id: int | None = None, how: str
) -> None:
    """Remember that the page shows restricted things; written when its read-only transaction has ended.

    ``how`` is ``page``, ``search``, ``export``, ``history``, ``log``.
    """
    if rows:
        restricted_read_of(request, type(rows[0]), [row.pk for row in rows], parent_id=parent_id, how=how)


def restricted_read_of(
    request: Any,
    model: type[models.Model],
    names: Sequence[int | str],
    *,
    parent_id: int | None = None,
    how: str,
) -> None:
    """The same for rows known by their ids or keys."""
    readings = request.__dict__.setdefault("restricted_readings", [])
    readings.append((model, parent_id, {"how": how, "rows": list(names)}))


def write_readings(request: Any) -> None:
    """Write the readings of a page before its answer leaves: what cannot be logged is not shown."""
    readings = request.__dict__.pop("restricted_readings", None)
    if not readings:
        return
    with acting_for(request.municipality.pk, user_id=request.user.pk, request=request.id):
        _record(
            [
                [Change.Kind.READ.value, model._meta.label_lower, None, parent_id, None, Jsonb(about)]
                for model, parent_id, about in readings
            ]
        )
