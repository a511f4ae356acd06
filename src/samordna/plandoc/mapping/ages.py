"""At what ages somebody is taken, per function and target group, and at what ages nobody."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.mapping.reach import (
    GROUP_AGES,
    Reach,
    Span,
    family_reach_of,
    masks,
    reach_of,
    takes_group,
)
from samordna.plandoc.vocabulary import Function, TargetGroup

Reached = Sequence[tuple[MappedService, Reach | None]]


class How(StrEnum):
    """How it is known that an age is taken, or that it is not."""

    STATED = "stated"
    INFERRED = "inferred"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Interval:
    span: Span
    how: How


@dataclass(frozen=True, slots=True)
class Coverage:
    """A function and a target group. ``keys`` are the services that are for the group, ``unknown`` those that say neither age nor
    group; ``intervals`` follow each other over the group's ages, whoever takes them, and a group of any age has none.
    """

    function: Function
    group: TargetGroup
    keys: tuple[str, ...]
    unknown: tuple[str, ...]
    intervals: tuple[Interval, ...]

    @property
    def lacks_all(self) -> bool:
        return not self.keys

    def spans_of(self, how: How) -> list[Span]:
        return [one.span for one in self.intervals if one.how is how]


def age_coverage(services: Iterable[MappedService]) -> list[Coverage]:
    """Every function with every target group, in the order of the vocabulary."""
    reached = [(service, reach_of(service)) for service in services]
    return [
        _coverage(function, group, [pair for pair in reached if function in pair[0].functions])
        for function in Function
        for group in TargetGroup
    ]


def _coverage(function: Function, group: TargetGroup, reached: Reached) -> Coverage:
    takers = [(service, reach) for service, reach in reached if takes_group(service, reach, group)]
    keys = tuple(service.key for service, _ in takers)
    unknown = tuple(service.key for service, reach in reached if reach is None)
    within = GROUP_AGES.get(group)
    if within is None:
        return Coverage(function, group, keys, unknown, ())
    if group is TargetGroup.FAMILIES:
        found = masks(family_reach_of(service) for service, _ in takers)
    else:
        found = masks(reach for _, reach in reached)
    return Coverage(function, group, keys, unknown, tuple(_intervals(within, *found)))


def _intervals(within: Span, stated: int, inferred: int) -> Iterator[Interval]:
    """``within`` cut where it changes how the ages are known."""
    begun, how = within[0], _how(within[0], stated, inferred)
    for age in range(within[0] + 1, within[1] + 1):
        if (now := _how(age, stated, inferred)) is not how:
            yield Interval((begun, age - 1), how)
            begun, how = age, now
    yield Interval((begun, within[1]), how)


def _how(age: int, stated: int, inferred: int) -> How:
    if stated >> age & 1:
        return How.STATED
    return How.INFERRED if inferred >> age & 1 else How.GAP
