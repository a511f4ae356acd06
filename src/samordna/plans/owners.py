"""Which units a user may give a plan to."""

from dataclasses import dataclass, field, replace

from django.db.models import Q
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.accounts.roles import Action
from samordna.core.order import Swedish
from samordna.organisation.models import Municipality, Unit


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
    units = Unit.objects.filter(municipality=municipality).valid_on(localdate()).order_by(Swedish("name"))
    if not everywhere:
        units = units.filter(Q(path__overlap=sorted(access.units_for(action))))
    return Owners(list(units), everywhere)


def likely_owner(owners: Owners, administration: str | None) -> str:
    """The id of the unit that the plan names as its administration, or of the only unit there is to choose; empty otherwise."""
    wanted = (administration or "").casefold()
    same = [unit for unit in owners.units if unit.name.casefold() == wanted]
    if not same and not owners.whole_municipality and len(owners.units) == 1:
        same = owners.units
    return str(same[0].pk) if same else ""
