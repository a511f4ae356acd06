"""What a service's form offers to choose among. One query for each kind."""

from dataclasses import dataclass
from typing import Self

from django.db.models import Q
from django.utils.timezone import localdate

from samordna.accounts.access import Access
from samordna.guidance.queries import contact_label
from samordna.mapping.models import Service
from samordna.mapping.pointing import successors, today
from samordna.organisation import queries
from samordna.organisation.models import ContactPoint, Municipality, Partner, Unit
from samordna.organisation.units.offering import Options, named, units_offered


@dataclass(frozen=True, slots=True)
class Offered:
    """What there is today, and what is chosen already. ``restricted`` are the contact points whose names only some may read."""

    areas: Options
    areas_now: list[int]
    partners: Options
    contacts: Options
    seen_contacts: frozenset[int]
    restricted: list[ContactPoint]

    @classmethod
    def of(cls, municipality: Municipality, access: Access, row: Service) -> Self:
        units = {one.pk: one for one in Unit.objects.filter(municipality=municipality)}
        partners = Partner.objects.filter(municipality=municipality)
        partners = partners.filter(Q(removed_at=None) | Q(pk__in=row.partners))
        seen = queries.contacts(municipality, access).select_related("unit", "partner")
        chosen = Q(pk__in=row.contacts)
        there = Q(restricted=False) & (
            Q(unit=None) | Q(unit__valid_to=None) | Q(unit__valid_to__gte=localdate())
        )
        contacts = list(seen.filter(chosen | there))
        areas_now = today(row.areas, units, successors(units))
        return cls(
            areas=units_offered(units, areas_now),
            areas_now=areas_now,
            partners=[(one.pk, named(one.name, is_gone=one.removed_at is not None)) for one in partners],
            contacts=[(one.pk, contact_label(one)) for one in contacts],
            seen_contacts=frozenset(one.pk for one in contacts),
            restricted=[one for one in contacts if one.restricted],
        )
