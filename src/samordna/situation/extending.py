"""What the slices above tell this one from their ``hooks.py`` when they start, since this one may not import them.

What is planned about the problems of a picture, and which plans may take a decided picture in.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from samordna.accounts.access import MunicipalityRequest
from samordna.situation.models import Picture, Problem


@dataclass(frozen=True, slots=True)
class PlannedActivity:
    """An activity that answers a problem: what it is called, its page, and the plan that it is in."""

    name: str
    address: str
    plan: str


@dataclass(frozen=True, slots=True)
class TakingPlan:
    """A plan that is being written and rests on a picture; at ``address`` it takes the picture in."""

    title: str
    address: str
    has_taken: bool = False


Planned = Callable[[MunicipalityRequest, Sequence[Problem]], Mapping[int, list[PlannedActivity]]]
TakingPlans = Callable[[MunicipalityRequest, Picture], Iterable[TakingPlan]]
_PLANNED: list[Planned] = []
_TAKING: list[TakingPlans] = []


def register_planned(planned: Planned) -> None:
    if planned not in _PLANNED:
        _PLANNED.append(planned)


def planned_for(
    request: MunicipalityRequest, problems: Sequence[Problem]
) -> dict[int, list[PlannedActivity]]:
    """By the number of the problem, as the user may see them; one that nothing is planned about has an empty list."""
    told: dict[int, list[PlannedActivity]] = {one.pk: [] for one in problems}
    for planned in _PLANNED:
        for number, activities in planned(request, problems).items():
            told[number].extend(activities)
    return told


def register_taking(taking: TakingPlans) -> None:
    if taking not in _TAKING:
        _TAKING.append(taking)


def plans_taking(request: MunicipalityRequest, picture: Picture) -> list[TakingPlan]:
    """Those that the user may write in, by title."""
    return [plan for taking in _TAKING for plan in taking(request, picture)]
