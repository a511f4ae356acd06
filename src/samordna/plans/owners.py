"""Which units a user may give a plan to."""

from dataclasses import dataclass, field, replace

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.organisation.enums import BodyKind, UnitKind
from samordna.organisation.models import Body, Municipality, Unit

WHOLE = "hela"
"""Stands for the municipality as a whole where that must be said."""


@dataclass(frozen=True, slots=True)
class Owners:
    """The units to choose among, and whether the municipality as a whole is one of the choices."""

    units: list[Unit] = field(default_factory=list)
    whole_municipality: bool = True

    def by_id(self, pk: str) -> Unit | None:
        return next((unit for unit in self.units if str(unit.pk) == pk), None)

    def keeping(self, unit: Unit | None) -> "Owners":
        """With the unit that owns the plan already, which may have been closed since."""
        return self if unit is None or unit in self.units else replace(self, units=[unit, *self.units])


def owners_for(municipality: Municipality, access: Access, action: Action) -> Owners:
    """The units in force today whose plans the user may do ``action`` to, by name. One query."""
    everywhere = access.may_everywhere(action)
    units = _in_force(municipality)
    if not everywhere:
        units = units.filter(Q(path__overlap=sorted(access.units_for(action))))
    return Owners(list(units), everywhere)


def every_owner(municipality: Municipality) -> Owners:
    """The choices of somebody who answers to nobody's field, as on the command line."""
    return Owners(list(_in_force(municipality)))


def likely_owner(owners: Owners, *, administration: str | None, board: str | None) -> Unit | None:
    """The one unit that the plan names as its administration or that answers to its board, or the only one to choose.

    None where several fit, or none: then somebody must say it.
    """
    named = [unit for unit in owners.units if _same(unit.name, administration)]
    answering = _topmost([unit for unit in owners.units if unit.body and _same(unit.body.name, board)])
    both = [unit for unit in named if unit in answering]
    for candidates in (both, named, answering):
        if candidates:
            return candidates[0] if len(candidates) == 1 else None
    return owners.units[0] if not owners.whole_municipality and len(owners.units) == 1 else None


def answers_for(municipality: Municipality, unit: Unit | None) -> tuple[str | None, str | None]:
    """The board and the administration that a plan of ``unit`` belongs to, as far as the organisation tells.

    A plan of the municipality as a whole is the executive board's.
    """
    if unit is None:
        boards = Body.objects.filter(municipality=municipality, kind=BodyKind.EXECUTIVE_BOARD)
        names = list(boards.valid_on(localdate()).values_list("name", flat=True)[:2])
        return (names[0] if len(names) == 1 else None), None
    above = Unit.objects.filter(pk__in=unit.path).select_related("body")
    nearest = sorted(above, key=lambda one: unit.path.index(one.pk), reverse=True)
    board = next((one.body.name for one in nearest if one.body), None)
    return board, next((one.name for one in nearest if one.kind == UnitKind.ADMINISTRATION), None)


def _in_force(municipality: Municipality) -> QuerySet[Unit]:
    units = Unit.objects.filter(municipality=municipality).select_related("body")
    return units.valid_on(localdate()).order_by(Swedish("name"))


def _same(name: str, other: str | None) -> bool:
    return " ".join(name.casefold().split()) == " ".join((other or "").casefold().split())


def _topmost(units: list[Unit]) -> list[Unit]:
    """Without those that are part of another of them."""
    ids = {unit.pk for unit in units}
    return [unit for unit in units if not ids & set(unit.path) - {unit.pk}]
