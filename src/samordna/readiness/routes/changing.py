"""A route made, changed, taken into use and taken away."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.pages import do, place_in, removed, restored, saved
from samordna.organisation.undoing import change_undone
from samordna.readiness.commands.routes import (
    route_create,
    route_move,
    route_remove,
    route_restore,
    route_update,
    route_use,
    route_withdraw,
)
from samordna.readiness.models import AlarmRoute
from samordna.readiness.queries import visible
from samordna.readiness.routes.forms import RouteForm
from samordna.readiness.routes.pages import address, form_page, route_or_404

SAVED_AT = "alarm-routes"
UNDOABLE = frozenset({"body"})


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def create(request: MunicipalityRequest) -> HttpResponse:
    instance = AlarmRoute(municipality=request.municipality)
    form = RouteForm(request.POST or None, instance=instance, access=request.access)
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: route_create(municipality=request.municipality, values=values),
            place=SAVED_AT,
        )
    ):
        done(request, _("“%(name)s” is saved as a draft. Add its first step.") % {"name": row.name})
        return redirect(address(request, "route", row.pk))
    return form_page(request, form, title=_("New alarm route"), back=address(request, "routes"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_ALARMS)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    route = route_or_404(request, pk)
    form = RouteForm(request.POST or None, instance=route, access=request.access)
    back = address(request, "route", pk)
    if request.method == "POST" and (
        row := saved(
            request,
            form,
            lambda values: route_update(municipality=request.municipality, route=route, values=values),
            place=SAVED_AT,
        )
    ):
        done(request, _("“%(name)s” is saved.") % {"name": row.name})
        return redirect(back)
    return form_page(request, form, title=_("Edit the alarm route"), back=back, route=route)


@require_POST
@page(Action.EDIT_ALARMS)
def use(request: MunicipalityRequest, pk: int) -> HttpResponse:
    said = _("“%(name)s” is in use and can be started.")
    return _step(request, pk, route_use, said, undo="route_withdraw")


@require_POST
@page(Action.EDIT_ALARMS)
def withdraw(request: MunicipalityRequest, pk: int) -> HttpResponse:
    said = _("“%(name)s” is a draft again and cannot be started.")
    return _step(request, pk, route_withdraw, said, undo="route_use")


@require_POST
@page(Action.EDIT_ALARMS)
def move(request: MunicipalityRequest, pk: int) -> HttpResponse:
    route, to = route_or_404(request, pk), place_in(request)
    route_move(municipality=request.municipality, route=route, to=to)
    return redirect(f"{address(request, 'routes')}#route-{pk}")


@require_POST
@page(Action.EDIT_ALARMS)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    route = route_or_404(request, pk)
    return do(
        request,
        lambda: route_remove(municipality=request.municipality, route=route),
        said=removed,
        to=address(request, "routes"),
        undo=address(request, "route_restore", pk),
    )


@require_POST
@page(Action.EDIT_ALARMS)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    rows = AlarmRoute.objects.filter(municipality=request.municipality)
    route = get_object_or_404(visible(rows, request.access, unit="unit"), pk=pk)
    return do(
        request,
        lambda: route_restore(municipality=request.municipality, route=route),
        said=restored,
        to=address(request, "routes"),
    )


@require_POST
@page(Action.EDIT_ALARMS)
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """What a request changed in the steps, taken back."""
    row = route_or_404(request, pk)
    return change_undone(
        request,
        row,
        UNDOABLE,
        lambda values: route_update(municipality=request.municipality, route=row, values=values),
        to=address(request, "route", pk),
    )


def _step(
    request: MunicipalityRequest, pk: int, command: Callable[..., Any], words: str, *, undo: str
) -> HttpResponse:
    route = route_or_404(request, pk)
    return do(
        request,
        lambda: command(municipality=request.municipality, route=route),
        said=lambda row: words % {"name": row.name},
        to=address(request, "route", pk),
        undo=address(request, undo, pk),
    )
