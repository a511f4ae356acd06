"""What a merger would do, before anybody does it: what ends, what follows on, and why it may not be done."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.core import days
from samordna.core.order import Swedish
from samordna.organisation import rules
from samordna.organisation.extending import Follower, followers
from samordna.organisation.models import Body, Coordinator, Municipality, Unit
from samordna.organisation.refusing import MayRead, is_seen, link_to, links_of, pointing

LONGEST_NAME = 200
Thing = Unit | Body


@dataclass(frozen=True, slots=True)
class MovedUnit:
    """A unit below a merged one goes to the successor; with another name where two would have the same."""

    unit: Unit
    name: str

    @property
    def is_renamed(self) -> bool:
        return self.name != self.unit.name


@dataclass(frozen=True, slots=True)
class FollowingRows:
    """Rows of one kind that go to the successor, and those that it has already (``joined``): they disappear.

    ``renamed`` has the new names of those that would be called as another, by number.
    """

    follower: Follower
    rows: list[Any]
    joined: list[Any] = field(default_factory=list)
    renamed: dict[int, str] = field(default_factory=dict)

    def words(self, may_read: MayRead) -> str:
        """Such as “2 plans”, of those that the reader may see; empty when there is none."""
        seen = sum(is_seen(row, may_read) for row in self.rows)
        return self.follower.words(seen) if seen else ""

    def hides(self, may_read: MayRead) -> bool:
        return not all(is_seen(row, may_read) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Merging:
    """A merger that may be done. ``into`` is None when the successor is new and has ``values``."""

    things: list[Any]
    into: Any
    values: Mapping[str, Any]
    on: date
    following: list[FollowingRows]
    children: list[MovedUnit] = field(default_factory=list)
    coordinators: list[Coordinator] = field(default_factory=list)

    @property
    def last_day(self) -> date:
        return self.on - timedelta(days=1)

    @property
    def name(self) -> str:
        return self.into.name if self.into else str(self.values.get("name", ""))


def unit_merging(
    municipality: Municipality,
    *,
    units: Iterable[Unit],
    into: Unit | None = None,
    values: Mapping[str, Any] | None = None,
    on: date,
) -> Merging:
    """What merging the units does. Raises ValidationError with every reason why they may not be merged."""
    things = _fresh(municipality, Unit, units)
    target = _fresh(municipality, Unit, [into])[0] if into else None
    refuse([*_common_reasons(things, target, on), *_unit_reasons(things, target)])
    coordinators = list(
        Coordinator.objects.filter(unit__in=things).filter(_goes_on(on)).select_related("unit").order_by("pk")
    )
    refuse(_coordinator_reasons(coordinators, on))
    return Merging(
        things=things,
        into=target,
        values=values or {},
        on=on,
        following=list(_following(Unit, things, target, on)),
        children=list(_children(things, target, on)),
        coordinators=coordinators,
    )


def body_merging(
    municipality: Municipality,
    *,
    bodies: Iterable[Body],
    into: Body | None = None,
    values: Mapping[str, Any] | None = None,
    on: date,
) -> Merging:
    """What merging the bodies does. Raises ValidationError with every reason why they may not be merged."""
    things = _fresh(municipality, Body, bodies)
    target = _fresh(municipality, Body, [into])[0] if into else None
    refuse(_common_reasons(things, target, on))
    return Merging(
        things=things,
        into=target,
        values=values or {},
        on=on,
        following=list(_following(Body, things, target, on)),
    )


def refuse(reasons: Iterable[str]) -> None:
    if told := list(reasons):
        raise ValidationError(told, code="merger")


def _fresh(municipality: Municipality, model: type[Any], rows: Iterable[Any]) -> list[Any]:
    """The rows as they are now, each once, in the order given."""
    keys = list(dict.fromkeys(row.pk for row in rows))
    by_number = model._default_manager.filter(municipality=municipality).in_bulk(keys)
    return [by_number[key] for key in keys]


def _common_reasons(things: list[Any], into: Any, on: date) -> Iterator[str]:
    if not things:
        yield _("Choose what is to be merged.")
    if on > localdate():
        yield _("The first day of the merged may be today at the latest. Come back on that day.")
    for thing in things:
        words = {
            "name": link_to(thing),
            "into": into.name if into else "",
            "day": days.day(thing.valid_to or on),
        }
        if into and thing.pk == into.pk:
            yield pointing(_("%(name)s cannot be merged into itself."), **words)
        elif thing.valid_to is not None:
            yield pointing(_("%(name)s has an end already: its last day is %(day)s."), **words)
        elif thing.valid_from and thing.valid_from >= on:
            words["day"] = days.day(thing.valid_from)
            yield pointing(
                _("%(name)s begins on %(day)s. The merged must begin on a later day than that."), **words
            )
    if into:
        yield from _target_reasons(things, into, on)


def _target_reasons(things: list[Any], into: Any, on: date) -> Iterator[str]:
    if into.valid_to is not None:
        words = {"name": into.name, "day": days.day(into.valid_to)}
        yield _("Nothing can be merged into “%(name)s”, whose last day is %(day)s.") % words
    if into.valid_from and into.valid_from > on:
        words = {"name": into.name, "day": days.day(into.valid_from)}
        yield _("“%(name)s” begins on %(day)s. The merger cannot come before that.") % words
    rows = type(into)._default_manager.filter(municipality=into.municipality_id)
    earlier = rules.merged_into_their_own([one.pk for one in things], into.pk, links_of(rows, "successor"))
    for thing in things:
        if thing.pk in earlier:
            words = {"name": thing.name, "into": into.name}
            yield (
                _("“%(into)s” has itself become “%(name)s”: the successors would go round in a circle.")
                % words
            )


def _unit_reasons(units: list[Unit], into: Unit | None) -> Iterator[str]:
    for unit in units:
        if into and into.pk != unit.pk and unit.pk in into.path:
            words = {"name": unit.name, "into": into.name}
            yield _("“%(into)s” is a part of “%(name)s”, which therefore cannot be merged into it.") % words


def _coordinator_reasons(coordinators: list[Coordinator], on: date) -> Iterator[str]:
    for one in coordinators:
        if one.valid_from and one.valid_from >= on:
            yield pointing(
                _(
                    "%(coordinator)s is appointed for “%(name)s” from %(day)s, after its last day. End that appointment first."
                ),
                coordinator=link_to(one),
                name=one.unit,
                day=days.day(one.valid_from),
            )


def _goes_on(on: date) -> Q:
    """In force on the day or after it."""
    return Q(valid_to=None) | Q(valid_to__gte=on)


def _children(units: list[Unit], into: Unit | None, on: date) -> Iterator[MovedUnit]:
    """Where two would have the same name, each tells where it comes from."""
    merged = {unit.pk: unit for unit in units}
    moving = Unit.objects.filter(_goes_on(on), parent__in=units).exclude(pk__in=merged)
    if into:
        moving = moving.exclude(pk=into.pk)
    rows = list(moving.order_by(Swedish("name"), "pk"))
    there = (
        Unit.objects.filter(parent=into, valid_to=None).exclude(pk__in=merged)
        if into
        else Unit.objects.none()
    )
    names = [row.name for row in rows] + list(there.values_list("name", flat=True))
    for row in rows:
        clashes = names.count(row.name) > 1
        yield MovedUnit(row, _told_apart(row.name, merged[row.parent_id]) if clashes else row.name)  # type: ignore[index]


def _told_apart(name: str, comes_from: Any) -> str:
    origin = f" ({comes_from.name})"
    return name[: LONGEST_NAME - len(origin)] + origin if len(origin) < LONGEST_NAME else name


def _following(of: type[models.Model], things: list[Any], into: Any, on: date) -> Iterator[FollowingRows]:
    for follower in followers(of):
        rows = (
            follower.model._default_manager.filter(follower.among(on))
            .select_related(follower.field)
            .order_by("pk")
        )
        moving = list(rows.filter(**{f"{follower.field}__in": things}))
        asked = into and (follower.once or follower.told_apart)
        there = list(rows.filter(**{follower.field: into})) if asked else []
        seen = {_combination(row, follower) for row in there}
        following = FollowingRows(follower, [], renamed=_renamed(moving, there, follower))
        for row in moving:
            combination = _combination(row, follower)
            (following.joined if follower.once and combination in seen else following.rows).append(row)
            seen.add(combination)
        if moving:
            yield following


def _renamed(moving: list[Any], there: list[Any], follower: Follower) -> dict[int, str]:
    """The new names of those that move and would be called as another."""
    if not follower.told_apart:
        return {}
    names = [getattr(row, follower.told_apart).strip().lower() for row in [*moving, *there]]
    return {
        row.pk: _told_apart(name, getattr(row, follower.field))
        for row in moving
        if names.count((name := getattr(row, follower.told_apart)).strip().lower()) > 1
    }


def _combination(row: Any, follower: Follower) -> tuple[Any, ...]:
    return tuple(getattr(row, row._meta.get_field(name).attname) for name in follower.once)
