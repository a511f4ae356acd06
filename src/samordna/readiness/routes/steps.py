"""The steps of a route: added, changed, moved, taken away, and each of it undone."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.history import restricted_read
from samordna.core.page_pieces import language
from samordna.core.toasts import UNDONE, done
from samordna.organisation.commands.listed import new_key
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import do, place_in
from samordna.plandoc.alarm.model import RouteError, Step, read_body
from samordna.plandoc.alarm.sms import sms_parts
from samordna.readiness.commands.steps import step_move, step_remove, step_save
from samordna.readiness.models import AlarmRoute
from samordna.readiness.routes.choices import reachable
from samordna.readiness.routes.pages import address, form_page, route_or_404
from samordna.readiness.routes.step_forms import StepForm

LONGEST_WORDS = 1000


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def add(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _form_page(request, route_or_404(request, pk), None, _("New step"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def edit(request: MunicipalityRequest, pk: int, step: str) -> HttpResponse:
    row = route_or_404(request, pk)
    return _form_page(request, row, _step_or_404(row, step), _("Edit the step"))


@require_POST
@page(Action.EDIT_ALARMS)
def move(request: MunicipalityRequest, pk: int, step: str) -> HttpResponse:
    row, to = route_or_404(request, pk), place_in(request)
    _step_or_404(row, step)
    return _done(
        request,
        row,
        lambda: step_move(municipality=request.municipality, route=row, key=step, to=to),
        _("The step is moved."),
        step,
    )


@require_POST
@page(Action.EDIT_ALARMS)
def remove(request: MunicipalityRequest, pk: int, step: str) -> HttpResponse:
    row = route_or_404(request, pk)
    _step_or_404(row, step)
    return _done(
        request,
        row,
        lambda: step_remove(municipality=request.municipality, route=row, key=step),
        _("The step is removed."),
    )


@require_POST
@page(Action.EDIT_ALARMS)
@sensitive_post_parameters("message")
def parts(request: MunicipalityRequest) -> HttpResponse:
    """How many text messages the words of a step become, as a line to show below them."""
    words = request.POST.get("message", "")[:LONGEST_WORDS]
    context = {"parts": sms_parts(words), "signs": len(words)}
    return render(request, "readiness/routes/parts.html", context)


def _form_page(request: MunicipalityRequest, row: AlarmRoute, step: Step | None, title: str) -> HttpResponse:
    offered = reachable(request.municipality, request.access)
    restricted_read(request, offered.restricted, how="page")
    body = read_body(row.body)
    form = StepForm(
        request.POST or None, body=body, reachable=offered, parts=address(request, "parts"), step=step
    )
    if request.method == "POST" and not edit_conflicts.changed(form, row) and form.is_valid():
        key = step.key if step else new_key(body.steps, form.cleaned_data["text"])
        if refused_by(form, lambda: _save(request, row, {**form.values(), "key": key})):
            form.log_decisions(request, f"alarm-routes/{row.pk}")
            done(request, _("The step is saved."), undo=_undo(request, row))
            return redirect(f"{address(request, 'route', row.pk)}#{key}")
    return form_page(request, form, title=title, back=address(request, "route", row.pk), route=row)


def _save(request: MunicipalityRequest, row: AlarmRoute, values: dict[str, Any]) -> AlarmRoute:
    try:
        body = read_body({"steps": [values]})
    except RouteError as error:
        raise ValidationError(error.in_(language()), code="route") from error
    return step_save(municipality=request.municipality, route=row, step=body.steps[0])


def _done(
    request: MunicipalityRequest, row: AlarmRoute, command: Callable[[], Any], words: str, anchor: str = ""
) -> HttpResponse:
    to = address(request, "route", row.pk)
    return do(
        request,
        command,
        said=lambda _row: words,
        to=f"{to}#{anchor}" if anchor else to,
        undo=_undo(request, row),
    )


def _undo(request: MunicipalityRequest, row: AlarmRoute) -> str:
    return f"{address(request, 'route_undo', row.pk)}?{UNDONE}={request.id}"


def _step_or_404(row: AlarmRoute, key: str) -> Step:
    step = read_body(row.body).step(key)
    if step is None:
        raise Http404
    return step
