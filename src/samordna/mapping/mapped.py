"""The register as the library has it."""

from collections.abc import Iterable
from datetime import date

from django.utils.timezone import localdate

from samordna.mapping.models import Service
from samordna.mapping.pointing import Pointed, pointed
from samordna.mapping.queries import services_of
from samordna.organisation.models import ContactPoint, Municipality, Unit
from samordna.plandoc.mapping import MappedService
from samordna.plandoc.schema import Age
from samordna.plandoc.vocabulary import Arena, Function, Level, Pathway, TargetGroup, WayIn


def mapped_services(
    municipality: Municipality,
    *,
    on: date | None = None,
    only_public: bool = False,
    units: Iterable[Unit] | None = None,
) -> list[MappedService]:
    """The services in force on the day, today unless another is asked for. Four queries; three where ``units`` are at hand.

    ``only_public`` leaves out what is not for everybody, restricted contact points too; else it is the caller who asks which of
    the contact points its reader may see (``organisation.queries.contacts``).
    """
    rows = services_of(municipality).valid_on(on or localdate())
    contacts = ContactPoint.objects.filter(municipality=municipality).present()
    if only_public:
        rows, contacts = rows.filter(is_public=True), contacts.filter(restricted=False)
    around = pointed(municipality, contacts, units=units)
    return [mapped(row, around) for row in rows]


def mapped(row: Service, around: Pointed) -> MappedService:
    owners = tuple(one.name for one in around.owners(row))
    return MappedService(
        key=str(row.pk),
        name=row.name,
        level=Level(row.level) if row.level else None,
        functions=frozenset(map(Function, row.functions)),
        target_groups=frozenset(map(TargetGroup, row.target_groups)),
        ages=ages_of(row),
        conditions=row.conditions,
        arenas=frozenset(map(Arena, row.arenas)),
        areas=tuple(one.name for one in around.areas(row)),
        owner=owners[-1] if owners else "",
        owners=owners,
        partners=tuple(one.name for one in around.partners_of(row)),
        contacts=tuple(str(one.pk) for one in around.contacts_of(row)),
        contacts_around=tuple(str(one.pk) for one in around.contacts_around(row)),
        ways_in=frozenset(map(WayIn, row.ways_in)),
        first_step=row.first_step,
        legal_basis=row.legal_basis,
        capacity=row.capacity,
        pathway=Pathway(row.pathway) if row.pathway else None,
        about=row.about,
        also_called=tuple(row.also_called),
        is_public=row.is_public,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def ages_of(row: Service) -> Age | None:
    """In whole years, either end open; None when no age is stated."""
    return None if row.age_from is None and row.age_to is None else (row.age_from, row.age_to)
