"""What a unit owns and what names a contact point, as the slices above tell it from their ``hooks.py``.

However many kinds there are, a page asks for them in one question.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, CharField, F, QuerySet, Value
from django.db.models.functions import Cast

from samordna.accounts.access import Access
from samordna.core.order import in_order
from samordna.organisation.models import ContactPoint, Municipality, Unit


@dataclass(frozen=True, slots=True)
class OwnedThing:
    """A thing that a unit owns, as its page lists it. ``about`` is a short line, such as the years it is valid."""

    title: str
    address: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class OwnedRows:
    """Things as rows still to be asked for: ``told`` makes one of its number, what ``title`` names, and what ``detail`` gives."""

    rows: QuerySet[Any]
    told: Callable[[int, str, str], OwnedThing]
    title: str = "name"
    detail: Any = None

    def question(self, at: int) -> "QuerySet[Any, tuple[int, int, str, str]]":
        detail = Value("") if self.detail is None else self.detail
        return self.rows.order_by().values_list(
            Value(at),
            Cast("pk", BigIntegerField()),
            Cast(F(self.title), CharField()),
            Cast(detail, CharField()),
        )


Listed = Iterable[OwnedThing] | OwnedRows


@dataclass(frozen=True, slots=True)
class OwnedKind:
    """A kind of thing that units own. ``listed`` gives what the unit owns and the user may see."""

    name: Any
    listed: Callable[[Municipality, Access, Unit], Listed]


@dataclass(frozen=True, slots=True)
class Use:
    """A kind of thing that names contact points. ``listed`` gives what names one and the user may see."""

    name: Any
    listed: Callable[[Municipality, Access, ContactPoint], Listed]


_OWNED_KINDS: list[OwnedKind] = []
_USES: list[Use] = []


def register_owned(kind: OwnedKind) -> None:
    if all(known.listed != kind.listed for known in _OWNED_KINDS):
        _OWNED_KINDS.append(kind)


def register_use(use: Use) -> None:
    if all(known.listed != use.listed for known in _USES):
        _USES.append(use)


def owned_by(municipality: Municipality, access: Access, unit: Unit) -> list[tuple[str, list[OwnedThing]]]:
    """What the unit owns, kind by kind; kinds of which it owns nothing are left out."""
    return _named([(kind.name, kind.listed(municipality, access, unit)) for kind in _OWNED_KINDS])


def uses_of(
    municipality: Municipality, access: Access, contact: ContactPoint
) -> list[tuple[str, list[OwnedThing]]]:
    """What names the contact point, kind by kind; kinds of which nothing does are left out."""
    return _named([(use.name, use.listed(municipality, access, contact)) for use in _USES])


def _named(kinds: list[tuple[Any, Listed]]) -> list[tuple[str, list[OwnedThing]]]:
    asked_for = _asked_for(
        {at: listed for at, (_name, listed) in enumerate(kinds) if isinstance(listed, OwnedRows)}
    )
    listed = [
        (str(name), asked_for[at] if at in asked_for else list(things))  # type: ignore[arg-type]
        for at, (name, things) in enumerate(kinds)
    ]
    return [(name, things) for name, things in listed if things]


def _asked_for(asked: dict[int, OwnedRows]) -> dict[int, list[OwnedThing]]:
    """The things of each kind by their titles. One query."""
    found: dict[int, list[OwnedThing]] = {at: [] for at in asked}
    if asked:
        first, *others = (rows.question(at) for at, rows in asked.items())
        for at, number, title, detail in first.union(*others, all=True):
            found[at].append(asked[at].told(number, title, detail))
    return {at: in_order(things, lambda one: one.title) for at, things in found.items()}
