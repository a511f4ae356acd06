"""Writes of exercises to come."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import Municipality
from samordna.readiness.models import Activation, PlannedExercise

EXERCISE_FIELDS = frozenset({"route", "planned_on", "aim", "responsible"})
HELD_BEFORE = timedelta(days=3)
"""So long before its day an exercise that is started is the planned one."""


@transaction.atomic
def exercise_plan(*, municipality: Municipality, values: Mapping[str, Any]) -> PlannedExercise:
    """Raises ValidationError."""
    row = filled(PlannedExercise(municipality=municipality), values, EXERCISE_FIELDS)
    return _kept(row)


@transaction.atomic
def exercise_update(
    *, municipality: Municipality, exercise: PlannedExercise, values: Mapping[str, Any]
) -> PlannedExercise:
    """Raises ValidationError, also once the exercise has been held."""
    row = locked(municipality, exercise)
    _refuse_held(row)
    return _kept(filled(row, values, EXERCISE_FIELDS))


@transaction.atomic
def exercise_remove(*, municipality: Municipality, exercise: PlannedExercise) -> PlannedExercise:
    """Raises ValidationError once it has been held."""
    row = locked(municipality, exercise)
    _refuse_held(row)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def exercise_restore(*, municipality: Municipality, exercise: PlannedExercise) -> PlannedExercise:
    row = locked(municipality, exercise)
    row.removed_at = None
    return saved(row)


def exercise_held(*, activation: Activation, on: date) -> PlannedExercise | None:
    """The exercise that was planned nearest to the day, of the route, has now been held; None where none was planned.

    One that is planned for much later is still to come: something else was tried.
    """
    if not activation.is_exercise:
        return None
    waiting = PlannedExercise.objects.filter(route=activation.route_id, activation=None, removed_at=None)
    near = waiting.filter(planned_on__lte=on + HELD_BEFORE)
    rows = list(near.select_for_update().order_by("planned_on", "pk"))
    row = min(rows, key=lambda one: abs(one.planned_on - on), default=None)
    if row is None:
        return None
    row.activation = activation
    return saved(row)


@transaction.atomic
def exercise_release(*, municipality: Municipality, exercise: PlannedExercise) -> PlannedExercise:
    """What was tried was not the planned exercise, which is to come again."""
    row = locked(municipality, exercise)
    row.activation = None
    return saved(row)


def _kept(row: PlannedExercise) -> PlannedExercise:
    if row.route.removed_at:
        raise ValidationError({"route": ValidationError(_("The route has been removed."), code="removed")})
    return saved(row)


def _refuse_held(row: PlannedExercise) -> None:
    if row.activation_id:
        raise ValidationError(
            _("The exercise has been held. What came of it stands in its report."), code="held"
        )
