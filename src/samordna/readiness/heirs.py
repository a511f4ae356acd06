"""Which unit stands where one that has become another was."""

from datetime import date

from django.db.models import Q
from django.utils.timezone import localdate

from samordna.organisation.models import Municipality, Unit


class Heirs:
    """Of the units of a municipality. One query."""

    def __init__(self, municipality: Municipality, today: date | None = None) -> None:
        self._today = today or localdate()
        merged = Q(successor__isnull=False) | Q(predecessors__isnull=False)
        self._units = {unit.pk: unit for unit in Unit.objects.filter(merged, municipality=municipality)}

    def of(self, unit: Unit) -> Unit:
        """What the unit has become, through every merger; itself where it goes on, or where nothing came after it."""
        seen, here = {unit.pk}, unit
        while here.valid_to and here.valid_to < self._today and here.successor_id not in {None, *seen}:
            after = self._units.get(here.successor_id or 0)
            if after is None:
                break
            seen.add(after.pk)
            here = after
        return here
