"""Alarm routes that plans tell of, and how each becomes a route that can be run."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read_of
from samordna.core.toasts import done
from samordna.organisation.pages import refuse
from samordna.plandoc import schema
from samordna.plandoc.alarm.from_plan import route_of
from samordna.plans.models import Part, PlanVersion
from samordna.plans.queries import standing_versions
from samordna.plans.rules import closed_in, is_held, may_read_restricted
from samordna.readiness.commands.ready import values_of
from samordna.readiness.commands.routes import route_create
from samordna.readiness.queries import routes_of
from samordna.readiness.routes.pages import address

KIND = "alarm_routes"


@dataclass(frozen=True, slots=True)
class PlannedRoute:
    """``is_held`` is one that its plan restricts; ``living`` is the number of the
    route that has its name already."""

    part: Part
    version: PlanVersion
    told: schema.AlarmRoute
    is_held: bool
    living: int | None


@require_safe
@page(Action.EDIT_ALARMS)
def listed(request: MunicipalityRequest) -> HttpResponse:
    found = planned_routes(request)
    held: dict[int, list[int]] = {}
    for one in found:
        if one.is_held:
            held.setdefault(one.version.pk, []).append(one.part.pk)
    for version, parts in held.items():
        restricted_read_of(request, Part, parts, parent_id=version, how="page")
    return render(request, "readiness/routes/plans.html", {"found": found})


@require_POST
@page(Action.EDIT_ALARMS)
def take_in(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """As a draft, whose page then tells what must be filled in. What the plan restricts is restricted here too."""
    one = next((one for one in planned_routes(request) if one.part.pk == pk), None)
    if one is None:
        raise Http404
    route = route_of(one.told)
    values = {
        **values_of(route),
        "unit": one.version.plan.unit,
        "restricted": one.is_held,
    }
    try:
        row = route_create(municipality=request.municipality, values=values)
    except ValidationError as error:
        refuse(request, error)
        return redirect(address(request, "plans"))
    done(
        request, _("“%(name)s” is taken in as a draft. Fill in whom each step reaches.") % {"name": row.name}
    )
    return redirect(address(request, "route", row.pk))


def planned_routes(request: MunicipalityRequest) -> list[PlannedRoute]:
    """Those of the plans that are in force, or else of their newest versions, as far as the user may read them."""
    versions = {one.pk: one for one in standing_versions(request.municipality, request.access)}
    closed = closed_in(versions.values())
    rows = routes_of(request.municipality).values_list("name", "pk")
    living = {name.casefold().strip(): pk for name, pk in rows}
    found = []
    for part in Part.objects.filter(version__in=versions, kind=KIND).present():
        version = versions[part.version_id]
        held = is_held(closed[version.pk], part) if version.pk in closed else False
        if held and not may_read_restricted(request.access, version):
            continue
        told = schema.AlarmRoute.model_validate(part.data)
        found.append(PlannedRoute(part, version, told, held, living.get(told.name.casefold().strip())))
    return found
