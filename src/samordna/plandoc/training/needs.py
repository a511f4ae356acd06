"""The needs that follow from a register of services and from what is required of its levels and functions."""

from collections.abc import Iterable

from samordna.plandoc.training.model import Group, Need, Placed, Priority, Requirement

_SOONEST = {priority: number for number, priority in enumerate(Priority)}


def needs_of(
    services: Iterable[Placed], requirements: Iterable[Requirement], added: Iterable[Need] = ()
) -> list[Need]:
    """One need for each group and requirement: by unit, function, how soon, and the order of ``requirements``.

    What is ``added`` (by the in-depth analysis, by hand) stands beside what follows; where both say the same, the sooner counts.
    """
    requirements = list(requirements)
    needs: dict[tuple[Group, int], Need] = {}
    for service in services:
        for function in service.functions:
            for one in requirements:
                if one.is_of(service.level, function):
                    _put(needs, Need(Group(service.unit, function), one.key, one.priority, (service.name,)))
    for need in added:
        _put(needs, need)
    places = {one.key: number for number, one in enumerate(requirements)}
    return sorted(
        needs.values(),
        key=lambda one: (one.group, _SOONEST[one.priority], places.get(one.requirement, len(places))),
    )


def _put(needs: dict[tuple[Group, int], Need], need: Need) -> None:
    key = need.group, need.requirement
    if (there := needs.get(key)) is None:
        needs[key] = need
        return
    needs[key] = Need(
        need.group,
        need.requirement,
        min(there.priority, need.priority, key=_SOONEST.__getitem__),
        tuple(sorted({*there.services, *need.services})),
    )
