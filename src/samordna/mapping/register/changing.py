"""A service made, changed, reviewed and taken away."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.mapping.commands import (
    service_create,
    service_remove,
    service_restore,
    service_review,
    service_update,
)
from samordna.mapping.models import Service
from samordna.mapping.register.forms import ServiceForm
from samordna.mapping.register.pages import address, register_page, require_editing, service_or_404
from samordna.organisation.pages import do, number_in, removed, restored, saved

SAVED_AT = "services"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SERVICES)
def create(request: MunicipalityRequest) -> HttpResponse:
    """``?enhet=`` says who is to own it."""
    new = Service(municipality=request.municipality)
    return _form(
        request,
        new,
        lambda values: service_create(municipality=request.municipality, values=values),
        title=_("New service"),
        initial={"unit": number_in(request, "enhet")},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SERVICES)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    service = service_or_404(request, pk)
    require_editing(request, service)
    return _form(
        request,
        service,
        lambda values: service_update(municipality=request.municipality, service=service, values=values),
        title=_("Edit the service"),
    )


@require_POST
@page(Action.EDIT_SERVICES)
def review(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _step(request, pk, service_review, _reviewed, to=address(request, "service", pk))


@require_POST
@page(Action.EDIT_SERVICES)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    undo = address(request, "service_restore", pk)
    return _step(request, pk, service_remove, removed, to=address(request, "list"), undo=undo)


@require_POST
@page(Action.EDIT_SERVICES)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    rows = Service.objects.filter(municipality=request.municipality).select_related("unit")
    service = get_object_or_404(rows, pk=pk)
    require_editing(request, service)
    return do(
        request,
        lambda: service_restore(municipality=request.municipality, service=service),
        said=restored,
        to=address(request, "list"),
    )


def _step(
    request: MunicipalityRequest,
    pk: int,
    command: Callable[..., Any],
    said: Callable[[Any], str],
    *,
    to: str,
    undo: str = "",
) -> HttpResponse:
    service = service_or_404(request, pk)
    require_editing(request, service)
    return do(
        request,
        lambda: command(municipality=request.municipality, service=service),
        said=said,
        to=to,
        undo=undo,
    )


def _form(
    request: MunicipalityRequest,
    service: Service,
    save: Callable[[dict[str, Any]], Service],
    *,
    title: str,
    initial: dict[str, Any] | None = None,
) -> HttpResponse:
    form = ServiceForm(
        request.POST or None,
        instance=service,
        municipality=request.municipality,
        access=request.access,
        initial=initial,
    )
    restricted_read(request, form.restricted, how="page")
    if request.method == "POST" and (row := saved(request, form, save, place=SAVED_AT)):
        done(request, _("“%(name)s” is saved.") % {"name": row.name})
        return redirect(address(request, "service", row.pk))
    is_new = service.pk is None
    back = address(request, "list") if is_new else address(request, "service", service.pk)
    context = {"form": form, "form_title": title, "back": back, "service": None if is_new else service}
    return register_page(request, "form.html", context, status=422 if request.method == "POST" else 200)


def _reviewed(row: Service) -> str:
    return _("“%(name)s” is marked as reviewed today.") % {"name": row.name}
