"""Writes of services."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from samordna.mapping.commands.keeping import kept, kept_new
from samordna.mapping.models import Service
from samordna.organisation.commands.saving import filled, locked
from samordna.organisation.models import Municipality

FIELDS = frozenset(
    {
        *("name", "unit", "level", "functions", "target_groups", "age_from", "age_to", "conditions"),
        *("arenas", "areas", "partners", "contacts", "ways_in", "first_step", "legal_basis", "capacity"),
        *("pathway", "about", "also_called", "is_public", "valid_from", "valid_to", "reviewed_on"),
    }
)


@transaction.atomic
def service_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Service:
    """Put a service in the register. ``areas``, ``partners`` and ``contacts`` are numbers. Raises ValidationError."""
    return kept(filled(Service(municipality=municipality), values, FIELDS), before=Service())


@transaction.atomic
def services_create(*, municipality: Municipality, services: Iterable[Mapping[str, Any]]) -> int:
    """Put many in the register at once, all or none; how many. Raises ValidationError that names the first wrong one."""
    rows = [filled(Service(municipality=municipality), values, FIELDS) for values in services]
    kept_new(rows)
    return len(rows)


@transaction.atomic
def service_update(*, municipality: Municipality, service: Service, values: Mapping[str, Any]) -> Service:
    """Raises ValidationError; what the service pointed at already may stay also when it has ended since."""
    row = locked(municipality, service)
    before = Service.objects.get(pk=row.pk)
    return kept(filled(row, values, FIELDS), before=before)


@transaction.atomic
def service_review(*, municipality: Municipality, service: Service) -> Service:
    """Somebody has looked today, and what is said of the service still holds."""
    return service_update(municipality=municipality, service=service, values={"reviewed_on": localdate()})


@transaction.atomic
def service_unreview(*, municipality: Municipality, service: Service, was: date | None) -> Service:
    """The review of today was a slip: ``was`` is the day of the one before, if there was one."""
    return service_update(municipality=municipality, service=service, values={"reviewed_on": was})


@transaction.atomic
def service_remove(*, municipality: Municipality, service: Service) -> Service:
    row = locked(municipality, service)
    row.mark_removed()
    return kept(row, before=row)


@transaction.atomic
def service_restore(*, municipality: Municipality, service: Service) -> Service:
    """Put a service back. Raises ValidationError when its name is taken since."""
    row = locked(municipality, service)
    row.removed_at = None
    return kept(row, before=row)
