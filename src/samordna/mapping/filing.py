"""The register's services as files say them: what they point at by its name."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from samordna.mapping.models import Service
from samordna.mapping.pointing import Pointed
from samordna.organisation.models import Unit
from samordna.plandoc.mapping.filed import Values
from samordna.plandoc.mapping.filed.words import PARTED

PLAIN = (
    *("name", "level", "functions", "target_groups", "age_from", "age_to", "conditions", "arenas", "ways_in"),
    *("first_step", "legal_basis", "capacity", "pathway", "about", "also_called", "is_public"),
)
"""Fields that are written as they are kept."""


class UnitNames:
    """What each unit is called in a file: its name, and what it is part of where two have that name."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = {one.pk: one for one in units}
        self._counted = Counter(one.name.casefold() for one in self._units.values())

    def of(self, unit: Unit) -> str:
        above = self._units.get(unit.parent_id or 0)
        if self._counted[unit.name.casefold()] < 2 or above is None:
            return unit.name
        return f"{above.name}{PARTED}{unit.name}"


def values_of(row: Service, around: Pointed, names: UnitNames) -> Values:
    told: dict[str, Any] = {name: getattr(row, name) for name in PLAIN}
    return told | {
        "unit": names.of(row.unit) if row.unit else "",
        "areas": [names.of(one) for one in around.areas(row)],
        "partners": [one.name for one in around.partners_of(row)],
        "contacts": [one.function for one in around.contacts_of(row)],
        "valid_from": row.valid_from.isoformat() if row.valid_from else None,
        "valid_to": row.valid_to.isoformat() if row.valid_to else None,
        "reviewed_on": row.reviewed_on.isoformat() if row.reviewed_on else None,
    }
