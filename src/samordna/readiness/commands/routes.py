"""Writes of alarm routes."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from samordna.organisation.commands.listed import place_after, row_place
from samordna.organisation.commands.saving import filled, lock_order, locked
from samordna.organisation.models import Municipality
from samordna.readiness.commands.keeping import kept, refuse, what_stops
from samordna.readiness.models import AlarmRoute

FIELDS = frozenset({"name", "trigger", "trigger_text", "unit", "owner", "body", "tested_on", "restricted"})


@transaction.atomic
def route_create(*, municipality: Municipality, values: Mapping[str, Any]) -> AlarmRoute:
    """A draft, last among the routes. Raises ValidationError."""
    lock_order(municipality)
    row = filled(AlarmRoute(municipality=municipality), values, FIELDS)
    row.position = place_after(AlarmRoute.objects.filter(municipality=municipality))
    return kept(row)


@transaction.atomic
def route_update(*, municipality: Municipality, route: AlarmRoute, values: Mapping[str, Any]) -> AlarmRoute:
    """Raises ValidationError, with the place, for a circle or a way to nowhere; for a route in use for more."""
    return kept(filled(locked(municipality, route), values, FIELDS))


@transaction.atomic
def route_use(*, municipality: Municipality, route: AlarmRoute) -> AlarmRoute:
    """Let the route be started. Raises ValidationError with everything that stands in the way."""
    row = locked(municipality, route)
    refuse(what_stops(row))
    row.in_use_since = row.in_use_since or timezone.now()
    return kept(row)


@transaction.atomic
def route_withdraw(*, municipality: Municipality, route: AlarmRoute) -> AlarmRoute:
    """Let the route be a draft again; an alarm that is running goes on by its own copy."""
    row = locked(municipality, route)
    row.in_use_since = None
    return kept(row)


@transaction.atomic
def route_move(*, municipality: Municipality, route: AlarmRoute, to: int) -> AlarmRoute:
    """Give a route place number ``to`` (from 0); too large means last."""
    lock_order(municipality)
    row = locked(municipality, route)
    row_place(row=row, others=AlarmRoute.objects.filter(municipality=municipality).present(), to=to)
    return row


@transaction.atomic
def route_remove(*, municipality: Municipality, route: AlarmRoute) -> AlarmRoute:
    row = locked(municipality, route)
    row.mark_removed()
    return kept(row)


@transaction.atomic
def route_restore(*, municipality: Municipality, route: AlarmRoute) -> AlarmRoute:
    """Put a route back, in use if it was and still can be. Raises ValidationError when another has its name now."""
    row = locked(municipality, route)
    row.removed_at = None
    if row.is_in_use and what_stops(row):
        row.in_use_since = None
    return kept(row)
