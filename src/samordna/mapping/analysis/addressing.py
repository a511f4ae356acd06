"""To which function of the organisation the questions about a service go, unless another address is given."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from samordna.mapping.models import Service
from samordna.organisation.models import ContactPoint, Municipality


@dataclass(frozen=True, slots=True)
class Addresses:
    """The contact points that have an e-mail address and are nobody's secret."""

    by_number: dict[int, ContactPoint]
    by_unit: dict[int, list[ContactPoint]]

    @classmethod
    def of(cls, municipality: Municipality) -> Self:
        """One query."""
        rows = ContactPoint.objects.filter(municipality=municipality, restricted=False, partner=None)
        rows = rows.present().exclude(email="")
        return cls({row.pk: row for row in rows}, _by_unit(rows))

    def contact_of(self, service: Service) -> ContactPoint | None:
        """The first of its own, else the first of its unit, else of the nearest unit above that has one."""
        own = (self.by_number[pk] for pk in service.contacts if pk in self.by_number)
        path = reversed(service.unit.path if service.unit else [])
        near = (row for unit in path for row in self.by_unit.get(unit, ()))
        return next(own, None) or next(near, None)


def _by_unit(rows: Iterable[ContactPoint]) -> dict[int, list[ContactPoint]]:
    units: dict[int, list[ContactPoint]] = defaultdict(list)
    for row in rows:
        if row.unit_id is not None:
            units[row.unit_id].append(row)
    return units
