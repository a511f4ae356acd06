"""Mergers: several become one, what they had follows on, and the same day it can be taken back."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.apps import apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core import days
from samordna.organisation.catalogues import BODIES
from samordna.organisation.commands.entries import entry_create
from samordna.organisation.commands.saving import lock_order, refusal
from samordna.organisation.commands.units import unit_create
from samordna.organisation.merging.preview import FollowingRows, Merging, body_merging, refuse, unit_merging
from samordna.organisation.models import Body, Coordinator, Merger, Municipality, Unit


@transaction.atomic
def unit_merge(
    *,
    municipality: Municipality,
    units: Iterable[Unit],
    on: date,
    user: User | None,
    into: Unit | None = None,
    values: Mapping[str, Any] | None = None,
) -> Merger:
    """Let units become one from the day ``on``: ``into``, or a new unit with ``values``.

    Units below, contact points, roles, plans and whatever else is told in the slices' hooks go to the successor; coordinators
    end. Raises ValidationError with every reason why not.
    """
    lock_order(municipality)
    merging = unit_merging(municipality, units=units, into=into, values=values, on=on)
    steps: dict[str, Any] = {"made": into is None, "coordinators": _end_coordinators(merging)}
    steps["ended"] = [[unit.pk] for unit in merging.things]
    _end(Unit, merging)
    successor = merging.into or unit_create(
        municipality=municipality, values={**merging.values, "valid_from": on}
    )
    _succeed(Unit, merging, successor)
    steps["children"] = _move_children(merging, successor)
    steps |= _move_following(merging, successor)
    return Merger.objects.create(municipality=municipality, unit=successor, on=on, made_by=user, steps=steps)


@transaction.atomic
def body_merge(
    *,
    municipality: Municipality,
    bodies: Iterable[Body],
    on: date,
    user: User | None,
    into: Body | None = None,
    values: Mapping[str, Any] | None = None,
) -> Merger:
    """Let bodies become one from the day ``on``; the units that answer to them then answer to it. Raises ValidationError."""
    lock_order(municipality)
    merging = body_merging(municipality, bodies=bodies, into=into, values=values, on=on)
    steps: dict[str, Any] = {"made": into is None, "ended": [[body.pk] for body in merging.things]}
    _end(Body, merging)
    successor = merging.into or entry_create(
        BODIES, municipality=municipality, values={**merging.values, "valid_from": on}
    )
    _succeed(Body, merging, successor)
    steps |= _move_following(merging, successor)
    return Merger.objects.create(municipality=municipality, body=successor, on=on, made_by=user, steps=steps)


@transaction.atomic
def merger_undo(*, municipality: Municipality, merger: Merger) -> None:
    """Take a merger of today back, so that everything is as it was. Raises ValidationError when something has changed since."""
    lock_order(municipality)
    kept = (
        Merger.objects.select_for_update(of=("self",))
        .filter(pk=merger.pk)
        .select_related("unit", "body")
        .first()
    )
    if kept is None:
        raise ValidationError(_("The merger has been taken back already."), code="undone")
    if localdate(kept.made_at) != localdate():
        raise ValidationError(
            _("A merger can be taken back on the day it was made. This one was made %(day)s.")
            % {"day": days.day(localdate(kept.made_at))},
            code="too_late",
        )
    refuse(_changed_since(kept))
    _take_back(kept)


def _end(model: type[Any], merging: Merging) -> None:
    for thing in merging.things:
        model._default_manager.filter(pk=thing.pk).update(valid_to=merging.last_day)


def _succeed(model: type[Any], merging: Merging, successor: Any) -> None:
    for thing in merging.things:
        model._default_manager.filter(pk=thing.pk).update(successor=successor)


def _end_coordinators(merging: Merging) -> list[list[Any]]:
    ended = []
    for one in merging.coordinators:
        ended.append([one.pk, one.valid_to.isoformat() if one.valid_to else None])
        Coordinator.objects.filter(pk=one.pk).update(valid_to=merging.last_day)
    return ended


def _move_children(merging: Merging, successor: Unit) -> list[list[Any]]:
    moved = []
    for child in merging.children:
        moved.append([child.unit.pk, child.unit.parent_id, child.unit.name, child.name])
        _update(Unit.objects.filter(pk=child.unit.pk), parent=successor, name=child.name)
    return moved


def _update(rows: QuerySet[Any], **values: Any) -> None:
    """Raises ValidationError for what the database refuses."""
    try:
        with transaction.atomic():
            rows.update(**values)
    except IntegrityError as error:
        raise refusal(error) from error


def _move_following(merging: Merging, successor: Any) -> dict[str, Any]:
    moved, joined, renamed = [], [], []
    for following in merging.following:
        renamed += _rename(following)
        model, column = following.follower.model, following.follower.field
        attribute = model._meta.get_field(column).attname  # type: ignore[union-attr]
        moved += [[model._meta.label, column, row.pk, getattr(row, attribute)] for row in following.rows]
        rows = model._default_manager.filter(pk__in=[row.pk for row in following.rows])
        _update(rows, **{column: successor})
        joined += json.loads(json.dumps(serializers.serialize("python", following.joined), default=str))
        model._default_manager.filter(pk__in=[row.pk for row in following.joined]).delete()
    return {"moved": moved, "joined": joined, "renamed": renamed}


def _rename(following: FollowingRows) -> list[list[Any]]:
    """Before they move, since two of one name cannot be in one place."""
    model, column = following.follower.model, following.follower.told_apart
    names = {row.pk: getattr(row, column) for row in following.rows if row.pk in following.renamed}
    for pk, name in following.renamed.items():
        _update(model._default_manager.filter(pk=pk), **{column: name})
    return [[model._meta.label, column, pk, was, following.renamed[pk]] for pk, was in names.items()]


def _model(merger: Merger) -> type[Any]:
    return Unit if merger.unit_id else Body


def _changed_since(merger: Merger) -> list[str]:
    """What has been changed after the merger, in words; empty when it can be taken back."""
    successor, steps = merger.successor, merger.steps
    reasons = []
    if successor.valid_to is not None:
        reasons.append(_("“%(name)s” has ended since.") % {"name": successor.name})
    rows = _model(merger)._default_manager.in_bulk([pk for (pk,) in steps["ended"]])
    reasons += [
        _("“%(name)s” has been changed since.") % {"name": row.name}
        for row in rows.values()
        if row.successor_id != successor.pk or row.valid_to is None or (merger.on - row.valid_to).days != 1
    ]
    children = Unit.objects.in_bulk([pk for pk, *_was in steps.get("children", [])])
    for pk, _was, _old, name in steps.get("children", []):
        child = children.get(pk)
        if child is None or child.parent_id != successor.pk or child.name != name:
            reasons.append(_("“%(name)s” has been changed since.") % {"name": child.name if child else name})
    reasons += _moved_since(steps, successor)
    reasons += _renamed_since(steps)
    if steps["made"]:
        reasons += _added_since(steps, successor, merger)
    return reasons


def _moved_since(steps: dict[str, Any], successor: Any) -> list[str]:
    reasons = []
    for label, column, pks in _grouped(steps["moved"]):
        model = apps.get_model(label)
        still = model._default_manager.filter(pk__in=pks, **{column: successor}).count()
        if still != len(pks):
            words = {"kind": model._meta.verbose_name_plural, "name": successor.name}
            reasons.append(
                _("Some of what followed on to “%(name)s” (%(kind)s) has been changed since.") % words
            )
    return reasons


def _renamed_since(steps: dict[str, Any]) -> list[str]:
    return [
        _("“%(name)s” has been changed since.") % {"name": now}
        for label, column, pk, _was, now in steps.get("renamed", [])
        if not apps.get_model(label)._default_manager.filter(pk=pk, **{column: now}).exists()
    ]


def _added_since(steps: dict[str, Any], successor: Any, merger: Merger) -> list[str]:
    """What refers to the new unit or body beyond what the merger gave it."""
    given = {(label, column): set(pks) for label, column, pks in _grouped(steps["moved"])}
    given[type(successor)._meta.label, "successor"] = {pk for (pk,) in steps["ended"]}
    given[Unit._meta.label, "parent"] = {pk for pk, *_was in steps.get("children", [])}
    given[Merger._meta.label, "unit"] = given[Merger._meta.label, "body"] = {merger.pk}
    reasons = []
    for relation in successor._meta.related_objects:
        model, column = relation.related_model, relation.field.name
        rows = model._default_manager.filter(**{column: successor})
        added = rows.exclude(pk__in=given.get((model._meta.label, column), set())).count()
        if added:
            words = {"kind": model._meta.verbose_name_plural, "name": successor.name}
            reasons.append(_("Something has been added to “%(name)s” since (%(kind)s).") % words)
    return reasons


def _take_back(merger: Merger) -> None:
    steps, model, successor = merger.steps, _model(merger), merger.successor
    for label, column, pk, was in steps["moved"]:
        apps.get_model(label)._default_manager.filter(pk=pk).update(**{_attribute(label, column): was})
    for label, column, pk, was, _now in steps.get("renamed", []):
        apps.get_model(label)._default_manager.filter(pk=pk).update(**{column: was})
    for restored in serializers.deserialize("python", steps["joined"]):
        restored.save()
    for pk, was, name, _new in steps.get("children", []):
        Unit.objects.filter(pk=pk).update(parent_id=was, name=name)
    for (pk,) in steps["ended"]:
        model._default_manager.filter(pk=pk).update(successor=None)
    merger.delete()
    if steps["made"]:
        try:
            successor.delete()
        except ProtectedError as error:
            kept = {row._meta.verbose_name_plural for row in error.protected_objects}
            raise ValidationError(
                _("Something has been added to “%(name)s” since (%(kind)s).")
                % {"name": successor.name, "kind": ", ".join(sorted(map(str, kept)))},
                code="in_use",
            ) from error
    try:
        with transaction.atomic():
            for (pk,) in steps["ended"]:
                model._default_manager.filter(pk=pk).update(valid_to=None)
    except IntegrityError as error:
        raise refusal(error) from error
    for pk, last_day in steps.get("coordinators", []):
        Coordinator.objects.filter(pk=pk).update(valid_to=last_day)


def _attribute(label: str, column: str) -> str:
    attribute: str = apps.get_model(label)._meta.get_field(column).attname
    return attribute


def _grouped(moved: Iterable[list[Any]]) -> list[tuple[str, str, list[int]]]:
    groups: dict[tuple[str, str], list[int]] = {}
    for label, column, pk, _was in moved:
        groups.setdefault((label, column), []).append(pk)
    return [(label, column, pks) for (label, column), pks in groups.items()]
