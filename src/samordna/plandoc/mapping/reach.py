"""Whom a service takes, year by year: as it states it, or as its target groups mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samordna.plandoc.mapping.model import OLDEST, MappedService
from samordna.plandoc.vocabulary import TargetGroup

Span = tuple[int, int]
"""Whole years, both ends with."""

FAMILY_AGES: Span = (0, 17)
GROUP_AGES: dict[TargetGroup, Span] = {
    TargetGroup.CHILDREN: (0, 12),
    TargetGroup.YOUTH: (13, 19),
    TargetGroup.YOUNG_ADULTS: (18, 29),
    TargetGroup.ADULTS: (18, OLDEST),
    TargetGroup.FAMILIES: FAMILY_AGES,
}
"""The ages that a target group plainly means; a family's are its children's. The others are of any age."""


@dataclass(frozen=True, slots=True)
class Reach:
    """``ages`` has a bit for each year; ``is_stated`` tells whether the service says them itself."""

    ages: int
    is_stated: bool


def reach_of(service: MappedService) -> Reach | None:
    """None where nothing tells. A service that names only groups of any age, such as relatives, takes nobody by age.

    An open end goes as far as its target groups do: "up to 21" for youth begins with youth.
    """
    bands = [band for group in service.target_groups if (band := GROUP_AGES.get(group))]
    if service.target_groups and not bands:
        return Reach(0, is_stated=False)
    if span := _stated(service, bands):
        return Reach(mask(span), is_stated=True)
    return Reach(_union(bands), is_stated=False) if bands else None


def family_reach_of(service: MappedService) -> Reach:
    """Of which ages the children are: ages that are only grown-ups' say nothing of them."""
    band = mask(FAMILY_AGES)
    span = _stated(service, [FAMILY_AGES])
    told = mask(span) & band if span else 0
    return Reach(told or band, is_stated=bool(told))


def takes_age(service: MappedService, age: int) -> bool | None:
    """Whether it takes somebody of ``age``; None where it may: it states no age, and its groups are not all of other ages."""
    reach = reach_of(service)
    if service.ages is None:
        return None if reach is None or not reach.ages or reach.ages >> age & 1 else False
    return bool(reach.ages >> age & 1) if reach and reach.is_stated else service.takes(age)


def takes_group(service: MappedService, reach: Reach | None, group: TargetGroup) -> bool:
    """It names the group, takes all of its ages, or, where it names no group, some of them."""
    if group in service.target_groups:
        return True
    ages = GROUP_AGES.get(group)
    if reach is None or ages is None or group is TargetGroup.FAMILIES:
        return False
    band = mask(ages)
    return bool(reach.ages & band) if not service.target_groups else not band & ~reach.ages


def masks(reaches: Iterable[Reach | None]) -> tuple[int, int]:
    """The ages that somebody states, and those that are inferred for somebody."""
    stated = inferred = 0
    for reach in reaches:
        if reach and reach.is_stated:
            stated |= reach.ages
        elif reach:
            inferred |= reach.ages
    return stated, inferred


def mask(span: Span) -> int:
    return (1 << span[1] + 1) - (1 << span[0])


def is_within(span: Span, wider: Span) -> bool:
    return wider[0] <= span[0] and span[1] <= wider[1]


def spans(ages: int) -> list[Span]:
    """The years as spans, neighbours together."""
    found: list[Span] = []
    for age in range(OLDEST + 1):
        if not ages >> age & 1:
            continue
        begun = found.pop()[0] if found and found[-1][1] == age - 1 else age
        found.append((begun, age))
    return found


def _union(bands: Iterable[Span]) -> int:
    ages = 0
    for band in bands:
        ages |= mask(band)
    return ages


def _stated(service: MappedService, bands: Sequence[Span]) -> Span | None:
    """None also where the ages cannot be: 40 to 12."""
    low, high = service.ages or (None, None)
    if low is None and high is None:
        return None
    first = min((band[0] for band in bands), default=0) if low is None else low
    last = max((band[1] for band in bands), default=OLDEST) if high is None else high
    if high is not None and low is None and first > high:
        first = 0
    if low is not None and high is None and last < low:
        last = OLDEST
    return (first, min(last, OLDEST)) if first <= last else None
