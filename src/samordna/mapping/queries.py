"""Reads of services."""

from samordna.mapping.models import Service
from samordna.mapping.models.service import ServiceQuerySet
from samordna.organisation.models import Municipality


def services_of(municipality: Municipality) -> ServiceQuerySet:
    """Every service of the register, with the unit that owns it."""
    rows: ServiceQuerySet = Service.objects.filter(municipality=municipality)
    return rows.present().select_related("unit")
