"""To which function of the organisation questions go, unless another address is given."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from samordna.organisation.models import ContactPoint, Municipality, Partner, Unit


@dataclass(frozen=True, slots=True)
class Addresses:
    """The contact points that have an e-mail address and are nobody's secret."""

    by_number: dict[int, ContactPoint]
    of_units: dict[int, list[ContactPoint]]
    of_partners: dict[int, list[ContactPoint]]

    @classmethod
    def of(cls, municipality: Municipality) -> Self:
        """With whose they are. One query."""
        known = ContactPoint.objects.filter(municipality=municipality, restricted=False).present()
        rows = list(known.exclude(email="").select_related("unit", "partner"))
        return cls({row.pk: row for row in rows}, _by("unit_id", rows), _by("partner_id", rows))

    def nearest(self, unit: Unit | None) -> ContactPoint | None:
        """The first of the unit, else of the nearest unit above that has one."""
        path = reversed(unit.path if unit else [])
        return next((row for one in path for row in self.of_units.get(one, ())), None)

    def of_partner(self, partner: Partner | None) -> ContactPoint | None:
        return next(iter(self.of_partners.get(partner.pk, ())), None) if partner else None


def _by(field: str, rows: Iterable[ContactPoint]) -> dict[int, list[ContactPoint]]:
    owners: dict[int, list[ContactPoint]] = defaultdict(list)
    for row in rows:
        if (owner := getattr(row, field)) is not None:
            owners[owner].append(row)
    return owners
