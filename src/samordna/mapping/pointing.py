"""What the numbers in services point at: units as they are now, partners and contact points. One query for each kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from samordna.mapping.models import Service
from samordna.organisation.models import ContactPoint, Municipality, Partner, Unit
from samordna.organisation.rules import chain


@dataclass(frozen=True, slots=True)
class Pointed:
    """By number. ``contacts`` are those that the reader may see."""

    units: dict[int, Unit]
    partners: dict[int, Partner]
    contacts: dict[int, ContactPoint]

    def areas(self, service: Service) -> list[Unit]:
        """The parts of the municipality that it serves; what has been merged is read as what it has become."""
        now = [self._now(pk) for pk in service.areas if pk in self.units]
        return list(dict.fromkeys(now))

    def owners(self, service: Service) -> list[Unit]:
        """The unit that owns it and all above, from the top."""
        return [self.units[pk] for pk in service.unit.path if pk in self.units] if service.unit else []

    def partners_of(self, service: Service) -> list[Partner]:
        return [self.partners[pk] for pk in service.partners if pk in self.partners]

    def contacts_of(self, service: Service) -> list[ContactPoint]:
        return [self.contacts[pk] for pk in service.contacts if pk in self.contacts]

    def _now(self, pk: int) -> Unit:
        links = {one.pk: one.successor_id for one in self.units.values() if one.successor_id}
        return self.units[chain(pk, links)[-1] if pk in links else pk]


def pointed(municipality: Municipality, contacts: Iterable[ContactPoint]) -> Pointed:
    """``contacts`` are those that may be seen. Two queries, and that of the contacts."""
    units: QuerySet[Unit] = Unit.objects.filter(municipality=municipality)
    partners = Partner.objects.filter(municipality=municipality).present()
    return Pointed(
        {one.pk: one for one in units}, {one.pk: one for one in partners}, {one.pk: one for one in contacts}
    )
