"""Writes of rosters. A duty is locked first: two who change its roster at once could give somebody two shifts at a time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.core.models import Change
from samordna.organisation.commands.saving import filled, locked
from samordna.organisation.models import Municipality
from samordna.readiness.duty import rules
from samordna.readiness.duty.moments import span_said
from samordna.readiness.models import DutyFunction, DutyShift

FIELDS = frozenset({"contact", "starts_at", "ends_at"})
OF_THE_CALENDAR = FIELDS | {"source"}
_COLUMNS = ["contact_id", *sorted(OF_THE_CALENDAR), "removed_at"]


@transaction.atomic
def shifts_create(
    *, municipality: Municipality, duty: DutyFunction, shifts: Iterable[Mapping[str, Any]]
) -> list[DutyShift]:
    """Put shifts on the roster, all or none. Raises ValidationError."""
    locked(municipality, duty)
    rows = [
        filled(DutyShift(municipality=municipality, duty=duty), values, OF_THE_CALENDAR) for values in shifts
    ]
    return _kept(duty, rows)


@transaction.atomic
def shift_update(*, municipality: Municipality, shift: DutyShift, values: Mapping[str, Any]) -> DutyShift:
    """Move a shift, or let another take it over. Raises ValidationError."""
    duty = locked(municipality, shift.duty)
    return _kept(duty, [filled(locked(municipality, shift), values, FIELDS)])[0]


@transaction.atomic
def shift_take_over(*, municipality: Municipality, shift: DutyShift, values: Mapping[str, Any]) -> DutyShift:
    """Let another have the rest of a shift that goes on; what has been served stays as it was. Raises ValidationError."""
    duty = locked(municipality, shift.duty)
    row, now = locked(municipality, shift), timezone.now().replace(second=0, microsecond=0)
    if not row.starts_at < now < values["ends_at"]:
        return shift_update(municipality=municipality, shift=shift, values=values)
    row.ends_at = now
    rest = filled(DutyShift(municipality=municipality, duty=duty), {**values, "starts_at": now}, FIELDS)
    return _kept(duty, [row, rest])[1]


@transaction.atomic
def shifts_update(
    *, municipality: Municipality, duty: DutyFunction, changes: Mapping[int, Mapping[str, Any]]
) -> list[DutyShift]:
    """Change many shifts of a duty, by their numbers, all or none. Raises ValidationError."""
    locked(municipality, duty)
    rows = DutyShift.objects.filter(duty=duty, pk__in=changes).select_related("contact")
    return _kept(duty, [filled(row, changes[row.pk], _COLUMNS) for row in rows])


@transaction.atomic
def shifts_swap(*, municipality: Municipality, shift: DutyShift, other: DutyShift) -> None:
    """Let two who have shifts of the same duty take each other's. Raises ValidationError."""
    if shift.duty_id != other.duty_id:
        raise ValidationError(_("The shifts are of different duties and cannot be swapped."), code="duty")
    changes = {shift.pk: {"contact": other.contact}, other.pk: {"contact": shift.contact}}
    shifts_update(municipality=municipality, duty=shift.duty, changes=changes)


@transaction.atomic
def shift_remove(*, municipality: Municipality, shift: DutyShift) -> DutyShift:
    duty = locked(municipality, shift.duty)
    row = locked(municipality, shift)
    row.mark_removed()
    return _kept(duty, [row])[0]


@transaction.atomic
def shift_restore(*, municipality: Municipality, shift: DutyShift) -> DutyShift:
    """Put a shift back. Raises ValidationError where its function has another shift then."""
    duty = locked(municipality, shift.duty)
    row = locked(municipality, shift)
    row.removed_at = None
    return _kept(duty, [row])[0]


@transaction.atomic
def shifts_undo(*, municipality: Municipality, duty: DutyFunction, changes: Sequence[Change]) -> int:
    """Take back what one request did to a roster; how many shifts. Raises ValidationError when one has been changed since."""
    locked(municipality, duty)
    done = {change.row_id: change for change in changes}
    since = Change.objects.filter(
        model=DutyShift._meta.label_lower, row_id__in=list(done), pk__gt=max(one.pk for one in changes)
    )
    if since.exists():
        raise ValidationError(
            _("Somebody has changed the roster since. Look in its history."), code="changed"
        )
    shifts_update(
        municipality=municipality,
        duty=duty,
        changes={int(pk): _before(change) for pk, change in done.items() if pk is not None},
    )
    return len(done)


def _before(change: Change) -> dict[str, Any]:
    """What the shift was; one that did not exist is removed."""
    if change.kind == Change.Kind.INSERT:
        return {"removed_at": timezone.now()}
    told = {name: value for name, value in (change.before or {}).items() if name in _COLUMNS}
    return {name: _moment(value) if name.endswith("_at") else value for name, value in told.items()}


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _kept(duty: DutyFunction, rows: list[DutyShift]) -> list[DutyShift]:
    for row in rows:
        if refused := rules.refusal(row.starts_at, row.ends_at):
            raise ValidationError({"ends_at": ValidationError(str(refused), code="times")})
        if row.removed_at is None and row.contact.removed_at:
            words = _("“%(name)s” has been removed. Choose another contact point.")
            raise ValidationError({"contact": words % {"name": row.contact.function}})
        row.clean_fields(exclude=["municipality", "duty", "contact"])
    new = [row for row in rows if row.pk is None]
    DutyShift.objects.bulk_create(new)
    known = [row for row in rows if row not in new]
    DutyShift.objects.bulk_update(known, [name for name in _COLUMNS if name != "contact_id"])
    _refuse_two_at_a_time(duty, {row.contact_id for row in rows})
    return rows


def _refuse_two_at_a_time(duty: DutyFunction, contacts: set[int]) -> None:
    """One query, whatever the number of shifts."""
    present = DutyShift.objects.filter(duty=duty, contact__in=contacts, removed_at=None)
    rows = {row.pk: row for row in present.select_related("contact")}
    shifts = [rules.Shift(row.contact_id, row.starts_at, row.ends_at, row.pk) for row in rows.values()]
    for contact in contacts:
        for one, other in rules.overlaps(shift for shift in shifts if shift.contact == contact):
            words = _("“%(name)s” already has a shift then: %(when)s. Change that one, or the times.")
            name = rows[one.key].contact.function
            when = " · ".join(dict.fromkeys(span_said(shift.starts, shift.ends) for shift in (one, other)))
            told = words % {"name": name, "when": when}
            raise ValidationError({"contact": ValidationError(told, code="two_at_a_time")})
