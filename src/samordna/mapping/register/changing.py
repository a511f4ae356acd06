"""A service made and changed."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import removal_of, written
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.mapping.commands import service_create, service_update
from samordna.mapping.models import Service
from samordna.mapping.register.forms import ServiceForm
from samordna.mapping.register.near import called_nearly
from samordna.mapping.register.pages import (
    address,
    register_page,
    removed_service,
    require_editing,
    service_or_404,
)
from samordna.organisation.pages import number_in, saved

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
    if request.method == "POST" and (removed := removed_service(request, pk)):
        return _removed(request, removed)
    service = service_or_404(request, pk)
    require_editing(request, service)
    return _form(
        request,
        service,
        lambda values: service_update(municipality=request.municipality, service=service, values=values),
        title=_("Edit the service"),
    )


def _removed(request: MunicipalityRequest, service: Service) -> HttpResponse:
    """Somebody removed the service while the form was open: what was written is shown, so that it is not lost."""
    require_editing(request, service)
    form = ServiceForm(
        request.POST, instance=service, municipality=request.municipality, access=request.access
    )
    restricted_read(request, form.restricted, how="page")
    by, at = removal_of(service)
    context = {"service": service, "written": written(form), "by": by, "at": at}
    return register_page(request, "removed.html", context, status=HTTPStatus.GONE)


def _form(
    request: MunicipalityRequest,
    service: Service,
    save: Callable[[dict[str, Any]], Service],
    *,
    title: str,
    initial: dict[str, Any] | None = None,
) -> HttpResponse:
    called = service.name
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
        if row.name != called and (near := called_nearly(row)):
            messages.info(request, _asking(near))
        return redirect(address(request, "service", row.pk))
    is_new = service.pk is None
    back = address(request, "list") if is_new else address(request, "service", service.pk)
    context = {"form": form, "form_title": title, "back": back, "service": None if is_new else service}
    return register_page(request, "form.html", context, status=422 if request.method == "POST" else 200)


def _asking(near: Service) -> str:
    if near.unit is None:
        return _("There is already “%(name)s”. Is that the same?") % {"name": near.name}
    words = _("There is already “%(name)s” in %(unit)s. Is that the same?")
    return words % {"name": near.name, "unit": near.unit.name}
