"""What follows a unit or a body when it is merged. The slices above say so when they start; this one may not import them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q


@dataclass(frozen=True, slots=True)
class Follower:
    """Rows that belong to a unit or a body and go to its successor.

    ``field`` is the reference to it. ``words`` gives “2 plans” for 2. ``once`` names fields of which the successor may have a
    combination only once: a second row is joined with the first. ``among`` narrows down which rows follow, given the day.
    """

    model: type[models.Model]
    field: str
    words: Callable[[int], str]
    once: tuple[str, ...] = ()
    among: Callable[[Any], Q] = lambda _day: Q()

    @property
    def of(self) -> Any:
        """The model that the rows belong to: units or bodies."""
        return self.model._meta.get_field(self.field).related_model


_FOLLOWERS: list[Follower] = []


def register(follower: Follower) -> None:
    """Called once from a slice's ``AppConfig.ready``."""
    if all((known.model, known.field) != (follower.model, follower.field) for known in _FOLLOWERS):
        _FOLLOWERS.append(follower)


def followers(of: type[models.Model]) -> Iterator[Follower]:
    """What follows a row of the model ``of``."""
    return (follower for follower in _FOLLOWERS if follower.of is of)
