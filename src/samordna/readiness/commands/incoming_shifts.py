"""Rosters on their way in: kept between preview and confirmation, then taken in."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from samordna.accounts.models import User
from samordna.organisation.models import Municipality
from samordna.plandoc.rosters.model import FiledShifts
from samordna.readiness.commands.shifts import shifts_create, shifts_update
from samordna.readiness.models import DutyFunction, IncomingShifts


@transaction.atomic
def incoming_shifts_create(
    *, municipality: Municipality, user: User, duty: DutyFunction, name: str, filed: FiledShifts
) -> IncomingShifts:
    """Keep what was read until somebody has looked at what it would change. ``filed`` may name nobody."""
    return IncomingShifts.objects.create(
        municipality=municipality, uploaded_by=user, duty=duty, name=name[-255:], content=filed.to_json()
    )


@transaction.atomic
def incoming_shifts_take(
    *,
    incoming: IncomingShifts,
    new: Iterable[Mapping[str, Any]],
    changed: Mapping[int, Mapping[str, Any]],
    gone: Iterable[int],
) -> tuple[int, int, int]:
    """Make, change and remove shifts, all or none; how many of each. Raises ValidationError."""
    place, duty = incoming.municipality, incoming.duty
    removed = {key: {"removed_at": timezone.now()} for key in gone}
    if removed:  # first, since what is gone may stand where something new is to be
        shifts_update(municipality=place, duty=duty, changes=removed)
    if changed:
        shifts_update(municipality=place, duty=duty, changes=changed)
    made = shifts_create(municipality=place, duty=duty, shifts=new)
    incoming_shifts_discard(incoming=incoming)
    return len(made), len(changed), len(removed)


@transaction.atomic
def incoming_shifts_discard(*, incoming: IncomingShifts) -> None:
    """Forget it."""
    IncomingShifts.objects.filter(pk=incoming.pk).delete()
