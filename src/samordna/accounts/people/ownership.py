"""What a user can own, so that it can be handed over when they leave.

Every slice with rows that name somebody as responsible registers how to find them and how to hand them over, in its
``AppConfig.ready``. Rows that say who did something once (reported, decided, confirmed) are history and stay.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise

from samordna.accounts.models import User
from samordna.organisation.models import Municipality


@dataclass(frozen=True, slots=True)
class Owned:
    """A thing in force that names a user; ``key`` finds it again and ``title`` tells people what it is."""

    key: int
    title: str


@dataclass(frozen=True, slots=True)
class Ownership:
    """A way of owning.

    ``find`` gives what a user owns in a municipality, which the transaction must see. ``move`` hands a thing (by its key) from
    one user to another if it is still the first one's; it returns whether it was. Undoing a departure calls it the other way
    round.
    """

    name: str
    title: str | Promise
    find: Callable[[User, Municipality], Sequence[Owned]]
    move: Callable[[int, User, User], bool]


@dataclass(frozen=True, slots=True)
class Holding:
    """What somebody owns in one way."""

    ownership: Ownership
    things: Sequence[Owned]


_registry: dict[str, Ownership] = {}


def register(ownership: Ownership) -> None:
    """Add a way of owning; the last one registered under a name counts."""
    _registry[ownership.name] = ownership


def holdings(user: User, municipality: Municipality) -> list[Holding]:
    """Everything in force that names the user here; one query or so for each way of owning."""
    every_holding = (Holding(one, one.find(user, municipality)) for one in _registry.values())
    return [holding for holding in every_holding if holding.things]


def hand_over(name: str, key: int, from_user: User, to_user: User) -> bool:
    """Hand one thing over; False when it is not the first user's any more, or nobody knows its kind."""
    ownership = _registry.get(name)
    return ownership is not None and ownership.move(key, from_user, to_user)


def by_field(
    *,
    model: Any,
    field: str,
    title: str | Promise,
    words: Callable[[Any], str],
    in_force: Callable[[], Q] = Q,
    related: Sequence[str] = (),
) -> Ownership:
    """Ownership by a foreign key of ``model`` to the user. ``words`` names a row for people, ``related`` is what that needs."""

    def find(user: User, municipality: Municipality) -> list[Owned]:
        rows = model._default_manager.filter(in_force(), municipality=municipality, **{field: user})
        return [Owned(row.pk, words(row)) for row in rows.select_related(*related)]

    def move(key: int, from_user: User, to_user: User) -> bool:
        return bool(model._default_manager.filter(pk=key, **{field: from_user}).update(**{field: to_user}))

    return Ownership(name=f"{model._meta.label_lower}.{field}", title=title, find=find, move=move)
