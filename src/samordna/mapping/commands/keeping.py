"""How every command keeps a service: in order, and pointing only at what the municipality has."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samordna.mapping.models import Service
from samordna.organisation.commands.saving import refusal, saved
from samordna.organisation.models import ContactPoint, Partner, Unit
from samordna.organisation.refusing import name_of

AT_ONCE = 500
"""Rows in a statement."""
LISTS = ("functions", "target_groups", "arenas", "areas", "partners", "contacts", "ways_in", "also_called")
_NOT_HERE = {
    "areas": gettext_lazy("A unit that is chosen is not there any more. Choose another."),
    "partners": gettext_lazy("A partner that is chosen is not there any more. Choose another."),
    "contacts": gettext_lazy("A contact point that is chosen is not there any more. Choose another."),
}


def kept(row: Service, *, before: Service) -> Service:
    """Save the service. ``before`` is what it was: only what is new in it has to be there today. Raises ValidationError."""
    _tidy(row, before)
    for name, rows in _pointed_at(row).items():
        _refuse_unknown(name, rows, set(getattr(row, name)) - set(getattr(before, name)))
    _refuse_hidden_of_all(row, before)
    return saved(row)


def kept_new(rows: Sequence[Service]) -> None:
    """Save many new services of a municipality at once, all or none. Raises ValidationError that names the first wrong one."""
    if not rows:
        return
    pointed_at = {
        name: set(found.values_list("pk", flat=True)) for name, found in _pointed_at(rows[0]).items()
    }
    hidden = ContactPoint.objects.filter(municipality=rows[0].municipality_id, restricted=True)
    restricted = {one.pk: one for one in hidden}
    for row in rows:
        try:
            _refuse_new(row, pointed_at, restricted)
        except ValidationError as error:
            raise ValidationError([f"{row.name}: {one}" for one in error.messages]) from error
    try:
        with transaction.atomic():
            Service.objects.bulk_create(rows, batch_size=AT_ONCE)
    except IntegrityError as error:
        raise refusal(error) from error


def _refuse_new(
    row: Service, pointed_at: Mapping[str, set[int]], restricted: Mapping[int, ContactPoint]
) -> None:
    _tidy(row, Service())
    for name, there in pointed_at.items():
        if set(getattr(row, name)) - there:
            raise ValidationError({name: ValidationError(str(_NOT_HERE[name]), code="not_there")})
    if row.is_public and (hidden := next((restricted[pk] for pk in row.contacts if pk in restricted), None)):
        raise _hidden_of_all(hidden)
    row.clean_fields(exclude=["municipality", "unit"])
    row.clean()


def _tidy(row: Service, before: Service) -> None:
    row.name = " ".join(row.name.split())
    for name in LISTS:
        setattr(row, name, list(dict.fromkeys(getattr(row, name))))
    _refuse_ages(row)
    _refuse_ended_owner(row, before)


def _refuse_ages(row: Service) -> None:
    if row.age_from is not None and row.age_to is not None and row.age_from > row.age_to:
        words = _(
            "The ages stand the other way round: from %(from)d to %(to)d. Write the lower first: from %(to)d to %(from)d."
        )
        raise ValidationError(
            {"age_from": ValidationError(words % {"from": row.age_from, "to": row.age_to}, code="ages")}
        )


def _refuse_ended_owner(row: Service, before: Service) -> None:
    unit = row.unit
    if unit is None or unit.pk == before.unit_id:
        return
    if unit.municipality_id != row.municipality_id:
        raise ValidationError({"unit": ValidationError(str(_NOT_HERE["areas"]), code="elsewhere")})
    if unit.valid_to is not None and unit.valid_to < localdate():
        raise ValidationError({"unit": ValidationError(_ended(unit), code="ended")})


def _ended(unit: Unit) -> str:
    if unit.successor is None:
        return _("“%(name)s” has ended. Choose another unit.") % {"name": unit.name}
    words = _("“%(name)s” has ended and become “%(successor)s”. Choose that.")
    return words % {"name": unit.name, "successor": unit.successor.name}


def _pointed_at(row: Service) -> dict[str, QuerySet[Any]]:
    """What there is to point at today, by the name of the list."""
    here = {"municipality": row.municipality_id}
    return {
        "areas": Unit.objects.filter(**here).not_ended_on(localdate()),
        "partners": Partner.objects.filter(**here).present(),
        "contacts": ContactPoint.objects.filter(**here).present(),
    }


def _refuse_unknown(name: str, rows: QuerySet[Any], new: Collection[int]) -> None:
    if new and rows.filter(pk__in=new).count() < len(new):
        raise ValidationError({name: ValidationError(str(_NOT_HERE[name]), code="not_there")})


def _refuse_hidden_of_all(row: Service, before: Service) -> None:
    """What everybody finds names nobody that only some may see."""
    asked = set(row.contacts) - (set(before.contacts) if before.is_public else set())
    if not row.is_public or not asked:
        return
    hidden = ContactPoint.objects.filter(municipality=row.municipality_id, pk__in=asked, restricted=True)
    if first := hidden.first():
        raise _hidden_of_all(first)


def _hidden_of_all(contact: ContactPoint) -> ValidationError:
    words = _("The service is shown to everybody, but %(what)s is not. Take that away, or show it to fewer.")
    return ValidationError(
        {"contacts": ValidationError(words % {"what": name_of(contact)}, code="restricted")}
    )
