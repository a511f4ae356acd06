"""Services on their way in: kept between preview and confirmation, then taken into the register."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from samordna.accounts.models import User
from samordna.core.personal_data import FieldHit, decisions_log
from samordna.mapping.commands.services import service_update, services_create
from samordna.mapping.models import IncomingServices, Service
from samordna.organisation.commands.saving import lock_order
from samordna.organisation.models import Municipality
from samordna.plandoc.mapping.filed import FiledServices

Taken = tuple[Service | None, Mapping[str, Any]]
"""The register's service, None for a new one, and its values."""


@transaction.atomic
def incoming_services_create(
    *, municipality: Municipality, user: User, name: str, filed: FiledServices
) -> IncomingServices:
    """Keep what was read until somebody has looked at what it would change."""
    return IncomingServices.objects.create(
        municipality=municipality, uploaded_by=user, name=name[-255:], content=filed.to_json()
    )


@transaction.atomic
def incoming_services_take(
    *, incoming: IncomingServices, user: User, taken: Iterable[Taken], asked: Iterable[FieldHit]
) -> tuple[int, int]:
    """Make and change services, all or none; how many of each. Raises ValidationError."""
    municipality = incoming.municipality
    lock_order(municipality)
    chosen = list(taken)
    made = services_create(
        municipality=municipality, services=[values for service, values in chosen if service is None]
    )
    known = [(service, values) for service, values in chosen if service is not None]
    for service, values in known:
        service_update(municipality=municipality, service=service, values=values)
    decisions_log(municipality_id=municipality.pk, user_id=user.pk, place="mapping.service", hits=asked)
    incoming_services_discard(incoming=incoming)
    return made, len(known)


@transaction.atomic
def incoming_services_discard(*, incoming: IncomingServices) -> None:
    """Forget it."""
    IncomingServices.objects.filter(pk=incoming.pk).delete()
