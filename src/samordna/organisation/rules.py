"""What holds in an organisation, as functions over values and with the words that say so. Nothing here asks a database.

The commands ask them of one row, the import of every row as it would be, and the database's own refusals borrow their words.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.organisation.enums import CoordinatorScope

Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")
Values = Mapping[str, Any]
Period = tuple[date | None, date | None]
"""The first day and the last; either may be open."""

DATES_IN_ORDER = _("The last day comes before the first.")
ENDS_LATER = _("The end must come after the beginning.")
OF_UNIT_OR_PARTNER = _("A contact point belongs to a unit or to a partner, not to both.")
CENTRAL_HAS_NO_UNIT = _("The central coordinator has no administration.")
LOCAL_HAS_A_UNIT = _("Choose the administration of the local coordinator.")
CONFIRMED_LATER = _("The day is in the future.")
PARENT_HAS_ENDED = _("“%(name)s” has ended, so nothing new can be part of it.")

ROUND: dict[tuple[str, str], Promise] = {
    ("bodies", "successor"): _("The successors go round in a circle."),
    ("units", "successor"): _("The successors go round in a circle."),
    ("units", "parent"): _("A unit cannot be part of itself or of a unit below it."),
    ("contact_points", "deputy"): _("The deputies go round in a circle: nobody would answer."),
}
"""References that never lead back to where they began, by sheet and field, and what is said when they would."""


@dataclass(frozen=True, slots=True)
class OnlyOnce:
    """What there is one of: two rows never agree in all of ``fields`` while both are ``among`` those that count.

    ``constraint`` is the database's name of the rule, ``at`` the field where it is mended, ``in_a_file`` what an import says.
    """

    constraint: str
    fields: tuple[str, ...]
    at: str
    words: Promise
    in_a_file: Promise
    among: Callable[[Values], bool]

    def key(self, values: Values) -> tuple[Any, ...]:
        return tuple(values.get(name) for name in self.fields)


def is_open(values: Values) -> bool:
    """Whether nothing says when it ends."""
    return values.get("valid_to") is None


def _always(_values: Values) -> bool:
    return True


_BODY_NAME = _("There is already a body with this name.")
_PARTNER_NAME = _("There is already a partner with this name.")
_TERM_NAME = _("There is already a word with this name.")

ONCE: dict[str, tuple[OnlyOnce, ...]] = {
    "bodies": (OnlyOnce("body_name_once", ("name",), "name", _BODY_NAME, _BODY_NAME, is_open),),
    "units": (
        OnlyOnce(
            "unit_code_once",
            ("code",),
            "code",
            _("Another unit has this code."),
            _("Another unit has this code. Give each its own."),
            lambda values: bool(values.get("code")),
        ),
        OnlyOnce(
            "unit_name_once_in_its_parent",
            ("parent", "name"),
            "name",
            _("There is already a unit with this name in the same place."),
            _(
                "There is already a unit with this name in the same place. If it is the same unit, keep one of the lines."
            ),
            is_open,
        ),
    ),
    "partners": (OnlyOnce("partner_name_once", ("name",), "name", _PARTNER_NAME, _PARTNER_NAME, _always),),
    "terms": (OnlyOnce("term_name_once", ("name",), "name", _TERM_NAME, _TERM_NAME, _always),),
}
"""By sheet."""


def in_order(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last


def outlasts(last: date | None, other_last: date) -> bool:
    """Whether something with the last day ``last`` goes on when the other has ended."""
    return last is None or last > other_last


def overlap(one: Period, other: Period) -> bool:
    """Whether two are in force on a day in common."""
    return _begins(one) <= _ends(other) and _begins(other) <= _ends(one)


def overlapping(items: Iterable[Item], period: Callable[[Item], Period]) -> Iterator[tuple[Item, Item]]:
    """Each that begins while an earlier one of the same place is in force, after that one."""
    running: Item | None = None
    for item in sorted(items, key=lambda one: _begins(period(one))):
        if running is not None and overlap(period(running), period(item)):
            yield running, item
        if running is None or _ends(period(item)) > _ends(period(running)):
            running = item


def scope_refusal(scope: str, has_unit: bool) -> Promise | None:
    """Why a coordinator cannot have the scope with, or without, a unit."""
    if scope == CoordinatorScope.CENTRAL:
        return CENTRAL_HAS_NO_UNIT if has_unit else None
    return None if has_unit else LOCAL_HAS_A_UNIT


def twice(items: Iterable[Item], key: Callable[[Item], Hashable]) -> Iterator[list[Item]]:
    """Those that share a key, together."""
    groups: dict[Hashable, list[Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return (group for group in groups.values() if len(group) > 1)


def chain(start: Key, links: Mapping[Key, Key | None]) -> list[Key]:
    """What the links lead to from ``start``, in order, each once; ``start`` itself when they lead back to it."""
    reached: dict[Key, None] = {}
    at = links.get(start)
    while at is not None and at not in reached:
        reached[at] = None
        at = links.get(at)
    return list(reached)


def goes_round(start: Key, links: Mapping[Key, Key | None]) -> bool:
    """Whether the links lead from ``start`` back to it."""
    return start in chain(start, links)


def circles(links: Mapping[Key, Key | None]) -> Iterator[list[Key]]:
    """Every circle that the links make, once. Linear in the links."""
    done: set[Key] = set()
    for start in links:
        trail: dict[Key, None] = {}
        at: Key | None = start
        while at is not None and at in links and at not in done and at not in trail:
            trail[at] = None
            at = links[at]
        if at is not None and at in trail:
            yield list(trail)[list(trail).index(at) :]
        done |= trail.keys()


def merged_into_their_own(
    merged: Collection[Key], into: Key, successors: Mapping[Key, Key | None]
) -> set[Key]:
    """Those of ``merged`` that ``into`` has itself become: to merge them into it would make a circle."""
    return {key for key in chain(into, successors) if key in merged}


def _begins(period: Period) -> date:
    return period[0] or date.min


def _ends(period: Period) -> date:
    return period[1] or date.max
