"""Exercises to come: which route is to be tried, on which day."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import Access, MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.organisation.models import Municipality
from samordna.organisation.pages import number_in
from samordna.plandoc.dates.months import months_after
from samordna.readiness.activation.pages import address
from samordna.readiness.activation.queries import may_run
from samordna.readiness.afterwards.forms import ExerciseForm
from samordna.readiness.afterwards.pages import exercise_or_404
from samordna.readiness.commands.exercises import (
    exercise_plan,
    exercise_release,
    exercise_remove,
    exercise_restore,
    exercise_update,
)
from samordna.readiness.models import PlannedExercise
from samordna.readiness.queries import last_exercises, last_tested, routes_seen
from samordna.readiness.tabs import EXERCISES, tabs

METHODS = require_http_methods(["GET", "HEAD", "POST"])
TESTED_EVERY = 12
"""Months within which check R1 wants a route tried."""


def exercises_seen(municipality: Municipality, access: Access) -> QuerySet[PlannedExercise]:
    """Those of routes that the user may read, the nearest first."""
    rows = PlannedExercise.objects.filter(municipality=municipality).present()
    return rows.filter(route__in=routes_seen(municipality, access).order_by()).select_related(
        "route__unit", "activation"
    )


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    rows = list(exercises_seen(request.municipality, request.access))
    exercised, today = last_exercises(request.municipality), localdate()
    routes = routes_seen(request.municipality, request.access).exclude(in_use_since=None)
    tested = [(route, last_tested(route, exercised)) for route in routes]
    shown = {route.pk: route for route in (*routes, *(row.route for row in rows)) if route.restricted}
    restricted_read(request, list(shown.values()), how="page")
    context = {
        "tabs": tabs(request, EXERCISES),
        "coming": [(row, may_run(request.access, row.route)) for row in rows if row.activation_id is None],
        "held": [row for row in reversed(rows) if row.activation_id],
        "untested": [
            (route, day) for route, day in tested if day is None or day < months_after(today, -TESTED_EVERY)
        ],
        "today": today,
    }
    return render(request, "readiness/afterwards/exercises.html", context)


@METHODS
@page(Action.EDIT_ALARMS)
def create(request: MunicipalityRequest) -> HttpResponse:
    form = _form(request, initial={"route": number_in(request, "larmvag")})
    if request.method == "POST" and form.is_valid():
        row = refused_by(form, lambda: exercise_plan(municipality=request.municipality, values=form.values()))
        if row:
            return _saved(request, form, row, _("The exercise is planned."))
    return _form_page(request, form, _("Plan an exercise"))


@METHODS
@page(Action.EDIT_ALARMS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = exercise_or_404(request, pk)
    if row.activation_id and request.method != "POST":
        messages.error(request, _("The exercise has been held. What came of it stands in its report."))
        return redirect(address(request, "exercises"))
    form = _form(request, instance=row)
    if request.method == "POST" and not edit_conflicts.changed(form) and form.is_valid():

        def save() -> PlannedExercise:
            return exercise_update(municipality=request.municipality, exercise=row, values=form.values())

        if refused_by(form, save):
            return _saved(request, form, row, _("The exercise is saved."))
    return _form_page(request, form, _("Change the exercise"))


@require_POST
@page(Action.EDIT_ALARMS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    try:
        row = exercise_remove(municipality=request.municipality, exercise=exercise_or_404(request, pk))
    except ValidationError as refused:
        messages.error(request, refused.messages[0])
        return redirect(address(request, "exercises"))
    done(request, _("The exercise is taken away."), undo=address(request, "exercise_restore", row.pk))
    return redirect(address(request, "exercises"))


@require_POST
@page(Action.EDIT_ALARMS)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    exercise_restore(municipality=request.municipality, exercise=exercise_or_404(request, pk, removed=True))
    done(request, _("The exercise is back."))
    return redirect(address(request, "exercises"))


@require_POST
@page(Action.EDIT_ALARMS)
def release(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """What was held was something else: the planned exercise is still to come."""
    exercise_release(municipality=request.municipality, exercise=exercise_or_404(request, pk))
    done(request, _("The planned exercise is to come again."))
    return redirect(address(request, "exercises"))


def _form(request: MunicipalityRequest, **kwargs: Any) -> ExerciseForm:
    return ExerciseForm(
        request.POST or None, municipality=request.municipality, access=request.access, **kwargs
    )


def _saved(
    request: MunicipalityRequest, form: ExerciseForm, row: PlannedExercise, words: str
) -> HttpResponse:
    form.log_decisions(request, f"exercises/{row.pk}")
    done(request, words)
    return redirect(address(request, "exercises"))


def _form_page(request: MunicipalityRequest, form: ExerciseForm, title: str) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    offered: Any = form.fields["route"]
    restricted_read(request, list(offered.queryset.filter(restricted=True)), how="page")
    context = {"form": form, "form_title": title, "back": address(request, "exercises")}
    return render(request, "readiness/afterwards/exercise.html", context, status=status)
