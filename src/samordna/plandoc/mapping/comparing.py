"""What one district or administration has that another lacks."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from samordna.plandoc.mapping.matrix import administration_of
from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.mapping.reach import Reach, reach_of, takes_group
from samordna.plandoc.vocabulary import Function, TargetGroup

Where = Callable[[MappedService], Collection[str]]
"""The places that a service is in; none where it is in all of them."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A function for a target group that some places have and others lack. ``has`` are the keys of their services, by place."""

    function: Function
    group: TargetGroup
    has: dict[str, tuple[str, ...]]
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartlyThere:
    """A service that some places have and others lack."""

    key: str
    name: str
    has: tuple[str, ...]
    lacks: tuple[str, ...]


def by_area(service: MappedService) -> Collection[str]:
    return service.areas


def by_administration(known: Collection[str]) -> Where:
    """A service without an owner is nobody's."""
    return lambda service: (administration_of(service, known),)


def differences(services: Sequence[MappedService], places: Sequence[str], where: Where) -> list[Difference]:
    """Only what differs between ``places``: what all have, or none, is left out."""
    reached = [(service, reach_of(service), set(where(service))) for service in services]
    found = []
    for function in Function:
        with_it = [one for one in reached if function in one[0].functions]
        for group in TargetGroup:
            has = _having(with_it, group, places)
            lacks = tuple(place for place in places if not has[place])
            if 0 < len(lacks) < len(places):
                found.append(
                    Difference(
                        function, group, {place: tuple(keys) for place, keys in has.items() if keys}, lacks
                    )
                )
    return found


def partly_there(services: Sequence[MappedService], places: Sequence[str], where: Where) -> list[PartlyThere]:
    """The services that are in some of ``places`` and not in all."""
    partly = []
    for service in services:
        at = set(where(service))
        has = tuple(place for place in places if not at or place in at)
        if 0 < len(has) < len(places):
            lacks = tuple(place for place in places if place not in has)
            partly.append(PartlyThere(service.key, service.name, has, lacks))
    return partly


def _having(
    reached: Sequence[tuple[MappedService, Reach | None, set[str]]], group: TargetGroup, places: Sequence[str]
) -> dict[str, list[str]]:
    has: dict[str, list[str]] = {place: [] for place in places}
    for service, reach, at in reached:
        if not takes_group(service, reach, group):
            continue
        for place in places:
            if not at or place in at:
                has[place].append(service.key)
    return has
