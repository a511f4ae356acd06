"""Reads of crisis plans. Each starts from what the user may see."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.organisation.enums import UnitKind
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.dates.months import months_after
from samordna.readiness.heirs import Heirs
from samordna.readiness.models import CrisisPlan
from samordna.readiness.queries import visible

FRESH_MONTHS = 12


@dataclass(frozen=True, slots=True)
class PlanOfUnit:
    """A plan, whether it is too long since somebody said that it holds, and whether the reader may say so.

    ``unit`` is what the plan's own unit has become.
    """

    plan: CrisisPlan
    unit: Unit
    is_stale: bool
    may_confirm: bool


def plans_of(municipality: Municipality) -> QuerySet[CrisisPlan]:
    """Every plan, without what its file holds."""
    rows: QuerySet[CrisisPlan] = CrisisPlan.objects.filter(municipality=municipality).present()
    return rows.select_related("unit", "confirmed_by").defer("content")


def plans_seen(municipality: Municipality, access: Access) -> QuerySet[CrisisPlan]:
    """Those that the user may read: restricted ones only where reading those is theirs."""
    return visible(plans_of(municipality), access, unit="unit")


def is_stale(plan: CrisisPlan, today: date) -> bool:
    return plan.confirmed_on is None or plan.confirmed_on < months_after(today, -FRESH_MONTHS)


def may_confirm(plan: CrisisPlan, access: Access) -> bool:
    """Whoever runs alarms where the plan is: the coordinators and managers of its unit too."""
    return access.may_for(Action.RUN_ALARMS, plan.unit.path)


def told(
    municipality: Municipality, rows: Any, access: Access, today: date | None = None
) -> list[PlanOfUnit]:
    day, heirs = today or localdate(), Heirs(municipality, today)
    return [PlanOfUnit(row, heirs.of(row.unit), is_stale(row, day), may_confirm(row, access)) for row in rows]


def lacking(municipality: Municipality, access: Access, has: set[int]) -> list[Unit]:
    """The administrations without any plan, of those whose restricted plans the user would see."""
    units = Unit.objects.filter(municipality=municipality, kind=UnitKind.ADMINISTRATION)
    rows = units.not_ended_on(localdate()).exclude(pk__in=has).order_by(Swedish("name"), "pk")
    return [unit for unit in rows if access.may_for(Action.READ_RESTRICTED, unit.path)]
