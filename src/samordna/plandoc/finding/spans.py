"""Ages as spans of whole years."""

from samordna.plandoc.mapping.model import OLDEST, MappedService
from samordna.plandoc.mapping.reach import GROUP_AGES, Span
from samordna.plandoc.vocabulary import TargetGroup

_OF_AN_AGE = GROUP_AGES.keys() - {TargetGroup.FAMILIES}
"""Those who ask for a family may be of any age."""


def ages_of(service: MappedService) -> tuple[Span | None, bool]:
    """The ages of a service, and whether it states them. None where it is for no certain age."""
    if service.ages is not None:
        youngest, oldest = service.ages
        return (youngest or 0, OLDEST if oldest is None else oldest), True
    if not service.target_groups or service.target_groups - _OF_AN_AGE:
        return None, False
    spans = [span for one in service.target_groups if (span := GROUP_AGES.get(one))]
    return (min(first for first, _last in spans), max(last for _first, last in spans)), False


def overlap(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
