"""What the slices above tell this one from their ``hooks.py`` when they start, since this one may not import them.

What follows a unit or a body into a merger, what keeps a partner, and what a new municipality begins with.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q

from samordna.core.tenancy import acting_for
from samordna.organisation.models import Municipality, Partner, Unit

PartnerRefusal = Callable[[Partner], None]
FirstStep = Callable[[Municipality], object]


@dataclass(frozen=True, slots=True)
class Follower:
    """Rows that belong to a unit or a body and go to its successor.

    ``field`` is the reference to it. ``words`` gives “2 plans” for 2. ``once`` names fields of which the successor may have a
    combination only once: a second row is joined with the first. ``among`` narrows down which rows follow, given the day.
    ``told_apart`` is the field that names a row, where two that would be called the same are to tell where they come from.
    """

    model: type[models.Model]
    field: str
    words: Callable[[int], str]
    once: tuple[str, ...] = ()
    among: Callable[[Any], Q] = lambda _day: Q()
    told_apart: str = ""

    @property
    def of(self) -> Any:
        """The model that the rows belong to: units or bodies."""
        return self.model._meta.get_field(self.field).related_model


_FOLLOWERS: list[Follower] = []
_FIRST_STEPS: list[FirstStep] = []
_PARTNER_REFUSALS: list[PartnerRefusal] = []


def register_follower(follower: Follower) -> None:
    if all((known.model, known.field) != (follower.model, follower.field) for known in _FOLLOWERS):
        _FOLLOWERS.append(follower)


def register_first_step(step: FirstStep) -> None:
    if step not in _FIRST_STEPS:
        _FIRST_STEPS.append(step)


def register_partner_refusal(refusal: PartnerRefusal) -> None:
    """``refusal`` raises ValidationError, with what stands in the way, for a partner that may not be removed."""
    if refusal not in _PARTNER_REFUSALS:
        _PARTNER_REFUSALS.append(refusal)


def refuse_partner(partner: Partner) -> None:
    for refusal in _PARTNER_REFUSALS:
        refusal(partner)


def followers(of: type[models.Model]) -> Iterator[Follower]:
    """What follows a row of the model ``of``."""
    return (follower for follower in _FOLLOWERS if follower.of is of)


def followed_by(unit: Unit, last_day: Any) -> Iterator[tuple[models.QuerySet[Any], Callable[[int], str]]]:
    """The rows of each kind that would follow the unit in a merger, with the words for so many of them."""
    for follower in followers(Unit):
        rows = follower.model._default_manager.filter(follower.among(last_day), **{follower.field: unit})
        yield rows, follower.words


def take_first_steps(municipality: Municipality) -> None:
    """Give a new municipality what every one begins with."""
    with acting_for(municipality.pk):
        for step in _FIRST_STEPS:
            step(municipality)
