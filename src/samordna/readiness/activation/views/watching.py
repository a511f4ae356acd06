"""The large screen, and what it and the phones ask each second."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language
from samordna.readiness.activation.pages import activation_or_404, address, alarm_page, note_reading
from samordna.readiness.activation.queries import watched
from samordna.readiness.activation.shown import Shown
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.activation.views.running import phone_context
from samordna.readiness.activation.watching import KeptScreens, version_of
from samordna.readiness.extending import ChannelState, channels_state
from samordna.readiness.models import Activation

SCREENS = KeptScreens()


@require_safe
@page(Action.RUN_ALARMS)
def situation(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The alarm for everybody in the room."""
    row = activation_or_404(request, pk)
    return alarm_page(request, "situation.html", row, {"screen": _screen(request, _watched(request, pk))})


@require_safe
@page(Action.RUN_ALARMS)
def now(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """``?sedan=`` is what the page shows: 204 where that is still how it is. ``?visa=steg`` is the phone's, else the screen's."""
    row = _watched(request, pk)
    channels = channels_state(row)
    if request.GET.get("sedan") == version_of(row.last, channels):  # type: ignore[attr-defined]
        return HttpResponse(status=204)
    note_reading(request, row, "page")
    if request.GET.get("visa") == "steg":
        context = {**phone_context(request, row), "activation": row, "base": _base(request, row)}
        return render(request, "readiness/activation/steps.html", context)
    return HttpResponse(_screen(request, row, channels))


def _watched(request: MunicipalityRequest, pk: int) -> Activation:
    row: Activation = get_object_or_404(watched(request.municipality, request.access), pk=pk)
    return row


def _screen(request: MunicipalityRequest, row: Activation, channels: list[ChannelState] | None = None) -> str:
    channels = channels_state(row) if channels is None else channels
    version, moment = version_of(row.last, channels), timezone.now()  # type: ignore[attr-defined]
    if kept := SCREENS.get(row.pk, language(), version, moment):
        return kept
    shown = Shown(standing_of(row, moment))
    context = {
        "shown": shown,
        "activation": row,
        "base": _base(request, row),
        "version": version,
        "channels": channels,
        "now": moment,
    }
    html = render_to_string("readiness/activation/screen.html", context)
    return SCREENS.keep(row.pk, language(), version, now=moment, next_at=shown.next_at, html=html)


def _base(request: MunicipalityRequest, row: Activation) -> str:
    return address(request, "activation", row.pk)
