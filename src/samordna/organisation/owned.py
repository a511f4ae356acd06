"""What units own, for their pages. The slices above say so when they start; this one may not import them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from samordna.accounts.access import Access
from samordna.organisation.following import followers
from samordna.organisation.models import Municipality, Unit


@dataclass(frozen=True, slots=True)
class Owned:
    """A thing that a unit owns, as its page lists it. ``about`` is a short line, such as the years it is valid."""

    title: str
    address: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that units own. ``listed`` gives what the unit owns and the user may see, in one query."""

    name: Any
    listed: Callable[[Municipality, Access, Unit], Iterable[Owned]]


_KINDS: list[Kind] = []


def register(kind: Kind) -> None:
    """Called once from a slice's ``AppConfig.ready``."""
    if all(known.listed != kind.listed for known in _KINDS):
        _KINDS.append(kind)


def of(municipality: Municipality, access: Access, unit: Unit) -> list[tuple[str, list[Owned]]]:
    """What the unit owns, kind by kind; kinds of which it owns nothing are left out."""
    found = [(str(kind.name), list(kind.listed(municipality, access, unit))) for kind in _KINDS]
    return [(name, things) for name, things in found if things]


def followed_by(unit: Unit, last_day: Any) -> Iterator[tuple[QuerySet[Any], Callable[[int], str]]]:
    """The rows of each kind that would follow the unit in a merger, with the words for so many of them."""
    for follower in followers(Unit):
        rows = follower.model._default_manager.filter(follower.among(last_day), **{follower.field: unit})
        yield rows, follower.words
