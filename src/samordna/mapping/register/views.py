"""One service: what it is, and how it is made, changed, reviewed and taken away."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

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
from samordna.mapping.mapped import ages_of
from samordna.mapping.models import Service
from samordna.mapping.pointing import pointed
from samordna.mapping.register.forms import ServiceForm
from samordna.mapping.register.lacking import lacks_of
from samordna.mapping.register.pages import (
    address,
    may_edit,
    register_page,
    require_editing,
    service_or_404,
)
from samordna.mapping.register.reached import ways_to
from samordna.mapping.words import ages_in_words, names_of
from samordna.organisation.pages import do, number_in, removed, restored, saved
from samordna.plandoc.vocabulary import Arena, Function, TargetGroup, WayIn

SAVED_AT = "services"


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    service = service_or_404(request, pk)
    ways = ways_to(request, service)
    restricted_read(request, ways.restricted, how="page")
    around, today = pointed(request.municipality, ways.rows), localdate()
    context: dict[str, Any] = {
        "service": service,
        "ways": ways,
        "others": [one for one in ways.all if one != ways.now],
        "lacks": lacks_of(service, ways.rows),
        "owners": around.owners(service),
        "areas": around.areas(service),
        "partners": around.partners_of(service),
        "functions": names_of(Function, service.functions),
        "target_groups": names_of(TargetGroup, service.target_groups),
        "ages": ages_in_words(ages_of(service)),
        "arenas": names_of(Arena, service.arenas),
        "ways_in": names_of(WayIn, service.ways_in),
        "may_edit": may_edit(request, service),
        "is_over": service.valid_to is not None and service.valid_to < today,
        "is_coming": service.valid_from is not None and service.valid_from > today,
    }
    return register_page(request, "service.html", context)


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
