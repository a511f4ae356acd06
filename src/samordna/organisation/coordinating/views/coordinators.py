"""Coordinators, central and local: appointed, changed and ended."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.organisation.commands import (
    coordinator_appoint,
    coordinator_end,
    coordinator_update,
)
from samordna.organisation.coordinating.forms.coordinators import CoordinatorForm, EndForm
from samordna.organisation.coordinating.lacking_roles import without_role
from samordna.organisation.coordinating.queries import coordinator_places
from samordna.organisation.coordinating.views.shared import TAB, coordinators_in, path_of
from samordna.organisation.enums import CoordinatorScope
from samordna.organisation.models import Coordinator
from samordna.organisation.pages import address, do, form_page, number_in, organisation_page


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    places = coordinator_places(request.municipality, localdate())
    now = [place.now for place in places if place.now]
    context = {
        "without_role": without_role(request.municipality, now) if request.may(Action.APPOINT) else {},
        "places": places,
        "vacant": sum(place.is_vacant for place in places),
        "may_appoint": request.may(Action.APPOINT),
    }
    return organisation_page(request, "organisation/coordinators.html", context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.APPOINT)
def create(request: MunicipalityRequest) -> HttpResponse:
    """``?enhet=`` says for which administration, ``?jag`` that it is whoever asks."""
    unit = number_in(request, "enhet")
    scope = CoordinatorScope.LOCAL if unit else CoordinatorScope.CENTRAL
    initial = {"unit": unit, "scope": scope, "valid_from": localdate()}
    if "jag" in request.GET:
        initial["user"] = request.user.pk
    form = CoordinatorForm(
        request.POST or None, municipality=request.municipality, access=request.access, initial=initial
    )

    def save(values: dict[str, Any]) -> Coordinator:
        require(request, Action.APPOINT, path_of(values.get("unit")))
        return coordinator_appoint(municipality=request.municipality, values=values)

    return form_page(
        request,
        form,
        tab=TAB,
        title=_("Appoint a coordinator"),
        save=save,
        back=address(request, TAB),
        then=lambda row: address(request, "coordinator", row.pk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.APPOINT)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    coordinator = row_or_404(coordinators_in(request), request, pk=pk)
    require(request, Action.APPOINT, path_of(coordinator.unit))
    form = CoordinatorForm(
        request.POST or None, instance=coordinator, municipality=request.municipality, access=request.access
    )

    def save(values: dict[str, Any]) -> Coordinator:
        require(request, Action.APPOINT, path_of(values.get("unit")))
        return coordinator_update(municipality=request.municipality, coordinator=coordinator, values=values)

    return form_page(
        request,
        form,
        tab=TAB,
        title=_("Change the appointment"),
        save=save,
        back=address(request, "coordinator", pk),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.APPOINT)
def end(request: MunicipalityRequest, pk: int) -> HttpResponse:
    coordinator = row_or_404(coordinators_in(request), request, pk=pk)
    require(request, Action.APPOINT, path_of(coordinator.unit))
    form = EndForm(request.POST or None, initial={"last_day": coordinator.valid_to or localdate()})
    return form_page(
        request,
        form,
        tab=TAB,
        title=_("End the appointment"),
        save=lambda values: coordinator_end(
            municipality=request.municipality, coordinator=coordinator, **values
        ),
        back=address(request, "coordinator", pk),
        said=lambda row: _("The appointment ends."),
        undo=lambda row: address(request, "coordinator_resume", row.pk),
    )


@require_POST
@page(Action.APPOINT)
def resume(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Take back that an appointment ends."""
    coordinator = get_object_or_404(coordinators_in(request), pk=pk)
    require(request, Action.APPOINT, path_of(coordinator.unit))
    return do(
        request,
        lambda: coordinator_update(
            municipality=request.municipality, coordinator=coordinator, values={"valid_to": None}
        ),
        said=lambda row: _("The appointment goes on."),
        to=address(request, "coordinator", pk),
    )
