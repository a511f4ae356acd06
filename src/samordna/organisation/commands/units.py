"""Writes of the tree of units."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samordna.organisation import rules
from samordna.organisation.commands.saving import (
    filled,
    lock_order,
    locked,
    saved,
)
from samordna.organisation.extending import followed_by
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.refusing import MayRead, in_the_way, open_to_all, refuse_circle, refuse_while

FIELDS = {"kind", "name", "code", "parent", "body", "successor", "valid_from", "valid_to"}


@transaction.atomic
def unit_create(*, municipality: Municipality, values: Mapping[str, Any]) -> Unit:
    """Add a unit to the tree. Raises ValidationError."""
    return _saved(filled(Unit(municipality=municipality), values, FIELDS))


@transaction.atomic
def unit_update(*, municipality: Municipality, unit: Unit, values: Mapping[str, Any]) -> Unit:
    """Change or move a unit; everything below it follows. Raises ValidationError.

    A last day given here only corrects a date; :func:`unit_close` is what asks whether the unit still owns something.
    """
    lock_order(municipality)
    return _saved(filled(locked(municipality, unit), values, FIELDS))


@transaction.atomic
def unit_close(
    *,
    municipality: Municipality,
    unit: Unit,
    last_day: date,
    successor: Unit | None = None,
    may_read: MayRead = open_to_all,
) -> Unit:
    """Let a unit end on ``last_day``. Raises ValidationError while it owns something; merging it hands that over first.

    What is restricted and not for the reader is told without a number.
    """
    lock_order(municipality)
    row = locked(municipality, unit)
    refuse_while(
        still_owned(row, last_day, may_read),
        _("The unit still has %(what)s. Move them, or merge the unit into another, before it ends."),
    )
    row.valid_to = last_day
    if successor is not None:
        row.successor = successor
    return _saved(row)


@transaction.atomic
def unit_reopen(*, municipality: Municipality, unit: Unit) -> Unit:
    """Take back that a unit ends, and who succeeds it. Raises ValidationError when its name is taken since."""
    row = locked(municipality, unit)
    row.valid_to = None
    row.successor = None
    return _saved(row)


def still_owned(unit: Unit, last_day: date, may_read: MayRead = open_to_all) -> list[str]:
    """What would be left without an owner after ``last_day``, as words with numbers; empty when nothing."""
    kinds = [
        (unit.children.exclude(valid_to__lte=last_day), _children),
        (unit.coordinators.exclude(valid_to__lte=last_day), _coordinators),
        *followed_by(unit, last_day),
    ]
    return in_the_way(kinds, may_read)


def _children(count: int) -> str:
    return ngettext("%d unit below it", "%d units below it", count) % count


def _coordinators(count: int) -> str:
    return ngettext("%d coordinator", "%d coordinators", count) % count


def _saved(row: Unit) -> Unit:
    """Save, and read back the path that the database has given it."""
    if row.pk:
        refuse_circle(row, "units", "successor")
    _refuse_outside_parent(row)
    saved(row)
    row.refresh_from_db(fields=["path"])
    return row


def _refuse_outside_parent(row: Unit) -> None:
    parent = row.parent
    if parent is None or parent.valid_to is None or parent.pk == row.pk:
        return
    if rules.outlasts(row.valid_to, parent.valid_to):
        words = rules.PARENT_HAS_ENDED % {"name": parent.name}
        raise ValidationError({"parent": ValidationError(words, code="ended")})
