"""Alarm routes as those who work in the municipality see them: the slice's home, and a route with all that it says."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.page_pieces import language
from samordna.plandoc.alarm.drawing import drawn
from samordna.plandoc.alarm.faults import faults
from samordna.readiness.activation.queries import open_activations, path_of
from samordna.readiness.duty.pages import note_reading
from samordna.readiness.duty.queries import duties_of, standings
from samordna.readiness.enums import DutyKind
from samordna.readiness.models import AlarmRoute
from samordna.readiness.queries import last_exercises, last_tested, routes_seen
from samordna.readiness.reach import people_of
from samordna.readiness.routes.pages import address, may_start, route_or_404
from samordna.readiness.routes.shown import shown_steps
from samordna.readiness.routes.telling import Telling
from samordna.readiness.tabs import ROUTES, tabs


@require_safe
@page(Action.SEE_ORGANISATION)
def home(request: MunicipalityRequest) -> HttpResponse:
    """112 and whoever has a duty, then the routes; above them what goes on, as on every page of alarms."""
    rows = list(routes_seen(request.municipality, request.access))
    restricted_read(request, [row for row in rows if row.restricted], how="page")
    duties = duties_of(request.municipality).exclude(kind=DutyKind.POSOM)
    on_duty = standings(request.municipality, request.access, duties)
    note_reading(request, on_duty)
    contents = [row.content for row in rows]
    people, now = people_of(request.municipality, contents), timezone.now()
    exercised = last_exercises(request.municipality)
    context = {
        "on_duty": on_duty,
        "tabs": tabs(request, ROUTES),
        "fetched": now,
        "rows": [
            {
                "route": row,
                "faults": faults(content, people, now),
                "tested": last_tested(row, exercised),
                "may_start": may_start(request, row),
                "up": at - 1,
                "down": at + 1,
            }
            for at, (row, content) in enumerate(zip(rows, contents, strict=True))
        ],
        "routes_base": f"{address(request, 'routes')}vagar/",
    }
    return render(request, "readiness/routes/home.html", context)


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = route_or_404(request, pk)
    return render(request, "readiness/routes/route.html", route_context(request, row))


def route_context(request: MunicipalityRequest, row: AlarmRoute) -> dict[str, Any]:
    route = row.content
    telling = Telling(request, [route])
    found = faults(route, telling.people, telling.at)
    steps = shown_steps(route, path_of(row), telling, found)
    drawing = drawn(telling.named(route, path_of(row)), language()) if steps else ""
    telling.note()
    running = open_activations(request.municipality, request.access).filter(route=row)
    return {
        "route": row,
        "base": address(request, "route", row.pk),
        "steps_base": f"{address(request, 'route', row.pk)}steg/",
        "content": route,
        "steps": steps,
        "drawing": drawing,
        "faults": found,
        "may_use": not any(one.stops for one in found),
        "tested": last_tested(row, last_exercises(request.municipality)),
        "running": [(one, one.content.steps != route.steps) for one in running],
        "may_start": may_start(request, row),
    }
