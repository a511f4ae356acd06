"""What every page of an alarm's aftermath has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from samordna.accounts.access import MunicipalityRequest
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.readiness.activation.pages import address
from samordna.readiness.activation.queries import may_run, path_of
from samordna.readiness.models import Activation, AlarmLesson, PlannedExercise


def after_page(
    request: MunicipalityRequest, template: str, row: Activation, *, status: int = 200, **context: Any
) -> HttpResponse:
    told = {
        "activation": row,
        "base": address(request, "activation", row.pk),
        "after": address(request, "afterwards", row.pk),
        "may_run": may_run(request.access, row.route),
        **context,
    }
    return render(request, f"readiness/afterwards/{template}", told, status=status)


def lesson_or_404(
    request: MunicipalityRequest, row: Activation, lesson: int, *, removed: bool = False
) -> AlarmLesson:
    rows = AlarmLesson.objects.filter(activation=row, removed_at__isnull=not removed)
    if not request.access.may_for(Action.READ_RESTRICTED, path_of(row.route)):
        rows = rows.filter(restricted=False)
    return row_or_404(rows.select_related("activation__municipality"), request, pk=lesson)


def exercise_or_404(request: MunicipalityRequest, pk: int, *, removed: bool = False) -> PlannedExercise:
    rows = PlannedExercise.objects.filter(municipality=request.municipality, removed_at__isnull=not removed)
    return row_or_404(rows.select_related("route__unit"), request, pk=pk)
