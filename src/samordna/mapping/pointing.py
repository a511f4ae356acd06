"""What the numbers in services point at: units as they are now, partners and contact points. One query for each kind."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samordna.mapping.models import Service
from samordna.organisation.models import ContactPoint, Municipality, Partner, Unit
from samordna.organisation.rules import chain

_SWITCHBOARD = re.compile(r"växel|switchboard", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pointed:
    """By number. ``contacts`` are those that the reader may see; ``became`` has what each merged unit is now.

    ``unit_contacts`` are the same by the unit that they belong to, and by None those of the municipality's switchboard.
    """

    units: dict[int, Unit]
    became: dict[int, int]
    partners: dict[int, Partner]
    contacts: dict[int, ContactPoint]
    unit_contacts: dict[int | None, list[ContactPoint]]

    def areas(self, service: Service) -> list[Unit]:
        """The parts of the municipality that it serves; what has been merged is read as what it has become."""
        return [self.units[pk] for pk in today(service.areas, self.units, self.became)]

    def owners(self, service: Service) -> list[Unit]:
        """The unit that owns it and all above, from the top."""
        return [self.units[pk] for pk in service.unit.path if pk in self.units] if service.unit else []

    def partners_of(self, service: Service) -> list[Partner]:
        return [self.partners[pk] for pk in service.partners if pk in self.partners]

    def contacts_of(self, service: Service) -> list[ContactPoint]:
        return [self.contacts[pk] for pk in service.contacts if pk in self.contacts]

    def contacts_around(self, service: Service) -> list[ContactPoint]:
        """Those of its owners, the nearest first, and then the switchboard."""
        around = [*(one.pk for one in reversed(self.owners(service))), None]
        return [one for pk in around for one in self.unit_contacts.get(pk, ())]


def pointed(
    municipality: Municipality, contacts: Iterable[ContactPoint], *, units: Iterable[Unit] | None = None
) -> Pointed:
    """``contacts`` are those that may be seen, ``units`` all of the municipality's where they are at hand.

    Two queries at the most, and that of the contacts.
    """
    known = Unit.objects.filter(municipality=municipality) if units is None else units
    partners = Partner.objects.filter(municipality=municipality).present()
    by_number = {one.pk: one for one in known}
    seen = {one.pk: one for one in contacts}
    return Pointed(
        by_number, successors(by_number), {one.pk: one for one in partners}, seen, _by_unit(seen.values())
    )


def _by_unit(contacts: Iterable[ContactPoint]) -> dict[int | None, list[ContactPoint]]:
    found: dict[int | None, list[ContactPoint]] = defaultdict(list)
    for one in contacts:
        if one.unit_id or (one.partner_id is None and _SWITCHBOARD.search(one.function)):
            found[one.unit_id].append(one)
    return dict(found)


def successors(units: Mapping[int, Unit]) -> dict[int, int]:
    """What each unit that has been merged has become, however many mergers ago."""
    links = {one.pk: one.successor_id for one in units.values() if one.successor_id}
    return {pk: chain(pk, links)[-1] for pk in links}


def today(areas: Iterable[int], units: Mapping[int, Unit], became: Mapping[int, int]) -> list[int]:
    """The numbers of the units that the areas are now, each once."""
    return list(dict.fromkeys(became.get(pk, pk) for pk in areas if pk in units))
