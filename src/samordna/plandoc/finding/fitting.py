"""How a service's ages, areas and functions meet those that are asked for, and what is said of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from samordna.plandoc.finding import reasons
from samordna.plandoc.finding.spans import ages_of, overlap
from samordna.plandoc.mapping.model import MappedService
from samordna.plandoc.mapping.reach import GROUP_AGES, Span
from samordna.plandoc.vocabulary import Function, TargetGroup, Text

WIDEST = 60
"""Years: a span that is wider is no narrower than another."""


@dataclass(frozen=True, slots=True)
class Fit:
    """``factor`` weighs what the words are worth. ``reason`` is only made for what is shown."""

    factor: float = 1.0
    reason: Callable[[], Text] | None = None


def age_fits(wanted: Span | None, is_exact: bool, service: MappedService) -> Fit:
    """Of two that take the age, the one for fewer ages is nearer."""
    if wanted is None:
        return Fit()
    ages, is_stated = ages_of(service)
    if ages is None or _is_of_a_parent(wanted, service):
        return Fit()
    if overlap(wanted, ages):
        narrow = 0.1 * (1 - min(ages[1] - ages[0], WIDEST) / WIDEST)
        return Fit(1.1 + narrow, partial(reasons.takes, service.ages) if is_stated else None)
    if not is_stated:
        return Fit(0.45 if is_exact else 0.6)
    return Fit(0.3 if is_exact else 0.6, partial(reasons.does_not_take, wanted, service.ages))


def _is_of_a_parent(wanted: Span, service: MappedService) -> bool:
    """A family's ages are its children's, and whoever asks may tell their own."""
    return TargetGroup.FAMILIES in service.target_groups and wanted[0] > GROUP_AGES[TargetGroup.FAMILIES][1]


def place_fits(place: str, service: MappedService) -> Fit:
    if not place or not service.areas:
        return Fit()
    if place in service.areas:
        return Fit(1.5, partial(reasons.is_in, place))
    return Fit(0.3, partial(reasons.is_not_in, place, service.areas))


def function_fits(function: Function | None, service: MappedService) -> Fit:
    if function is None:
        return Fit()
    if function in service.functions:
        return Fit(1.25, partial(reasons.does, function))
    return Fit(0.3, partial(reasons.does_not, function, service.functions))
