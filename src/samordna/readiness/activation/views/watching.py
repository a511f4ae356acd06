"""The large screen, and what it and the phones ask each second."""

from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language
from samordna.core.watching import Glances
from samordna.readiness.activation.pages import activation_or_404, address, alarm_page
from samordna.readiness.activation.queries import last_entry, may_watch, path_of
from samordna.readiness.activation.shown import Shown
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.activation.views.phone import phone_context
from samordna.readiness.activation.watching import Glance, KeptScreens, version_of
from samordna.readiness.extending import channels_state
from samordna.readiness.models import Activation

GLANCES: Glances[Glance] = Glances(seconds=0.2)
SCREENS = KeptScreens()


@require_safe
@page(Action.RUN_ALARMS)
def situation(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The alarm for everybody in the room."""
    row = activation_or_404(request, pk)
    return alarm_page(request, "situation.html", row, {"screen": _screen(request, row)})


@require_safe
@page(Action.RUN_ALARMS)
def now(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """``?sedan=`` is what the page shows: 204 where that is still how it is. ``?visa=steg`` is the phone's, else the screen's."""
    glance = GLANCES.of((request.municipality.pk, pk), partial(_glance, request, pk))
    if not may_watch(request.access, glance.path, is_restricted=glance.is_restricted):
        raise Http404
    if request.GET.get("sedan") == glance.version:
        return HttpResponse(status=204)
    if request.GET.get("visa") == "steg":
        row = activation_or_404(request, pk)
        context = {**phone_context(request, row), "activation": row, "base": _base(request, pk)}
        return render(request, "readiness/activation/steps.html", context)
    kept = None if glance.is_restricted else SCREENS.get(pk, language(), glance.version, timezone.now())
    return HttpResponse(kept or _screen(request, activation_or_404(request, pk)))


def _glance(request: MunicipalityRequest, pk: int) -> Glance:
    rows = Activation.objects.filter(municipality=request.municipality).select_related("route__unit")
    row: Activation = get_object_or_404(rows.defer("route__body"), pk=pk)
    return Glance(
        version_of(last_entry(row), channels_state(row)),
        row.restricted or row.route.restricted,
        path_of(row.route),
    )


def _screen(request: MunicipalityRequest, row: Activation) -> str:
    channels, moment = channels_state(row), timezone.now()
    version = version_of(last_entry(row), channels)
    if kept := SCREENS.get(row.pk, language(), version, moment):
        return kept
    shown = Shown(standing_of(row, moment))
    context = {
        "shown": shown,
        "activation": row,
        "base": _base(request, row.pk),
        "version": version,
        "down": [one for one in channels if one.is_down],
        "now": moment,
    }
    html = render_to_string("readiness/activation/screen.html", context)
    return SCREENS.keep(row.pk, language(), version, now=moment, next_at=shown.next_at, html=html)


def _base(request: MunicipalityRequest, pk: int) -> str:
    return address(request, "activation", pk)
