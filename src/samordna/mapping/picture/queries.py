"""The register as one thing, with the districts and administrations that it is held against. Four queries."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.timezone import localdate

from samordna.mapping.mapped import mapped_services
from samordna.organisation.enums import BodyKind, UnitKind
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.mapping.register import Register


@dataclass(frozen=True, slots=True)
class HeldRegister:
    """A register, and the numbers of its administrations by name, those that have ended too: services may be theirs still."""

    register: Register
    numbers: dict[str, int]


def register_of(municipality: Municipality) -> HeldRegister:
    """A service that serves a part of a district is counted for the district."""
    today = localdate()
    known = list(Unit.objects.filter(municipality=municipality).select_related("body"))
    units = [one for one in known if one.is_valid_on(today)]
    administrations = {one.pk: one for one in units if one.kind == UnitKind.ADMINISTRATION}
    districts = {pk: one.name for pk, one in administrations.items() if _is_district(one)}
    within = _districts_by_part(units, districts)
    services = [
        replace(one, areas=tuple(dict.fromkeys(within.get(area, area) for area in one.areas)))
        for one in mapped_services(municipality, units=known)
    ]
    names = {one.name: pk for pk, one in administrations.items()}
    numbers = {one.name: one.pk for one in known if one.parent_id is None} | names
    return HeldRegister(Register(services, tuple(districts.values()), tuple(names)), numbers)


def _is_district(unit: Unit) -> bool:
    return unit.body is not None and unit.body.kind == BodyKind.DISTRICT_COMMITTEE


def _districts_by_part(units: Iterable[Unit], districts: dict[int, str]) -> dict[str, str]:
    """The district of each part by its name; a name that parts of several districts have tells of none."""
    found: dict[str, set[str]] = {}
    for unit in units:
        found.setdefault(unit.name, set()).update(districts[pk] for pk in unit.path if pk in districts)
    return {name: next(iter(of)) for name, of in found.items() if len(of) == 1}
