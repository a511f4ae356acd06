"""Reads of alarm routes, duties, crisis plans and raised alarms. Every one starts from what the user may see."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.models.base import OrderedQuerySet
from samordna.organisation.models import Municipality
from samordna.readiness.enums import ActivationKind
from samordna.readiness.models import Activation, AlarmRoute


def routes_of(municipality: Municipality) -> OrderedQuerySet:
    """Every route, drafts too, in their order."""
    rows: OrderedQuerySet = AlarmRoute.objects.filter(municipality=municipality).present()
    return rows.select_related("unit")


def routes_seen(municipality: Municipality, access: Access) -> QuerySet[AlarmRoute]:
    """Those that the user may read: restricted ones only where reading those is theirs, drafts where editing routes is."""
    rows = visible(routes_of(municipality), access, unit="unit")
    return rows if access.may(Action.EDIT_ALARMS) else rows.exclude(in_use_since=None)


def visible(rows: QuerySet[Any], access: Access, *, unit: str) -> QuerySet[Any]:
    """``unit`` leads from a row to the unit that owns it; a row of no unit is the whole municipality's."""
    if access.may_everywhere(Action.READ_RESTRICTED):
        return rows
    open_to_all = Q(restricted=False)
    if units := sorted(access.units_for(Action.READ_RESTRICTED)):
        open_to_all |= Q(**{f"{unit}__path__overlap": units})
    return rows.filter(open_to_all)


def naming(*, contact: int) -> Q:
    """Which routes name a contact point, by its number."""
    key = str(contact)
    named = Q(body__contains={"steps": [{"copies": [key]}]})
    for place in ("whom", "deputy", "successor"):
        named |= Q(body__contains={"steps": [{place: {"contact": key}}]})
    return named


def last_exercises(municipality: Municipality) -> dict[int, date]:
    """When each route was last exercised to the end, by its number. One query."""
    ended = _exercised(municipality).values_list("route").annotate(Max("closed_at"))
    return {route: timezone.localdate(at) for route, at in ended}


def tests_of(municipality: Municipality) -> dict[str, date]:
    """When each route that everybody may read was last tested, by its name. One query."""
    last = (
        _exercised(municipality).filter(route=OuterRef("pk")).values("route").annotate(last=Max("closed_at"))
    )
    rows = routes_of(municipality).filter(restricted=False).exclude(in_use_since=None)
    tested: dict[str, date] = {}
    for row in rows.annotate(exercised_at=Subquery(last.values("last"))):
        exercised = {row.pk: timezone.localdate(row.exercised_at)} if row.exercised_at else {}
        if day := last_tested(row, exercised):
            tested[row.name] = day
    return tested


def last_tested(row: AlarmRoute, exercised: Mapping[int, date]) -> date | None:
    """By an exercise, or before Samordna knew."""
    return max((day for day in (row.tested_on, exercised.get(row.pk)) if day), default=None)


def _exercised(municipality: Municipality) -> QuerySet[Activation]:
    """Exercises that were held to the end."""
    rows = Activation.objects.filter(municipality=municipality, kind=ActivationKind.EXERCISE)
    return rows.exclude(closed_at=None).order_by()
