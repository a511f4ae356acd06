"""Whom a session is open to."""

from dataclasses import dataclass

from samordna.organisation.models import Unit
from samordna.organisation.rules import chain
from samordna.training.models import Session


@dataclass(frozen=True, slots=True)
class OpenTo:
    """The numbers of the units that a session names, with what they have become; None where it names none."""

    units: frozenset[int] | None

    def holds(self, unit: Unit) -> bool:
        return self.units is None or not self.units.isdisjoint(unit.path)


def open_to(session: Session) -> OpenTo:
    """One query, and none where it is for all."""
    if not session.units:
        return OpenTo(None)
    merged = Unit.objects.filter(municipality=session.municipality_id).exclude(successor=None)
    links = dict(merged.values_list("pk", "successor"))
    became = (after for pk in session.units for after in chain(pk, links))
    return OpenTo(frozenset([*session.units, *became]))
