"""Services between a draft and the register: taken into the plan, brought up to date, and offered to the register."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.mapping.commands.incoming import incoming_services_create
from samordna.organisation.pages import do
from samordna.plandoc.mapping.filed import filed_of_plan
from samordna.plandoc.schema import Service as PlannedService
from samordna.plans.commands import content_update, services_take
from samordna.plans.documents import service_of
from samordna.plans.models import PlanService, PlanVersion
from samordna.plans.register.queries import Register
from samordna.plans.views.shared import base_of, sight_for, version_or_404

AREA = "services"


@require_POST
@page(Action.EDIT)
def take(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Take the chosen services of the register into the plan."""
    row = version_or_404(request, version)
    sight_for(request, row, AREA)
    register = Register(request.municipality, request.access)
    asked = {int(one) for one in request.POST.getlist("service") if one.isdecimal() and len(one) < 18}
    if not asked & register.services.keys():
        nothing_chosen(request)
        return redirect(_page_of(row))
    chosen = [register.values(one) for pk, one in register.services.items() if pk in asked]
    return do(
        request,
        lambda: services_take(version=row, services=chosen),
        said=lambda made: (
            ngettext("%d service is taken into the plan.", "%d services are taken into the plan.", made)
            % made
        ),
        to=_page_of(row),
    )


@require_POST
@page(Action.EDIT)
def update(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """Let the plan say of a service what the register says."""
    row = version_or_404(request, version)
    sight = sight_for(request, row, AREA)
    service = get_object_or_404(row.planservice_set.present(), pk=pk)
    register = Register(request.municipality, request.access)
    told = register.beside(row, sight.shown([service])).differing
    if not told:
        raise Http404
    values = register.values(told[0].service)
    return do(
        request,
        lambda: content_update(row=service, values={name: values[name] for name in told[0].columns}),
        said=lambda changed: _("“%(name)s” says what the register says.") % {"name": changed.name},
        to=_page_of(row),
    )


@require_POST
@page(Action.EDIT_SERVICES)
def offer(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Show how the plan's services stand to the register, and what can be taken into it; what the plan restricts cannot."""
    row = version_or_404(request, version, Action.VIEW)
    sight = sight_for(request, row, AREA)
    shown: list[PlanService] = sight.shown(row.planservice_set.present().defer("search"))
    closed = {one.pk for one in sight.restricted(shown)}
    services = [one for one in shown if one.pk not in closed]
    owner = row.plan.unit.name if row.plan.unit else ""
    filed = filed_of_plan(
        PlannedService.model_validate(service_of(one) | {"owner": one.owner or owner or None})
        for one in services
    )
    incoming = incoming_services_create(
        municipality=request.municipality, user=request.user, name=row.title, filed=filed
    )
    return redirect(reverse("mapping:filed_preview", args=[request.municipality.slug, incoming.pk]))


def nothing_chosen(request: MunicipalityRequest) -> None:
    messages.error(request, _("Choose at least one service to take into the plan."))


def _page_of(version: PlanVersion) -> str:
    return f"{base_of(version)}verksamheter/"
