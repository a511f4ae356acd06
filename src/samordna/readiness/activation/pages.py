"""What every page of an alarm has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest, require
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.readiness.activation.queries import activations_seen, may_run, path_of
from samordna.readiness.models import Activation


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"readiness:{name}", args=[request.municipality.slug, *args])


def activation_or_404(request: MunicipalityRequest, pk: int, how: str = "page") -> Activation:
    """An alarm that the user may watch."""
    row: Activation = get_object_or_404(activations_seen(request.municipality, request.access), pk=pk)
    note_reading(request, row, how)
    return row


def run_or_404(request: MunicipalityRequest, pk: int) -> Activation:
    """An alarm that is the user's to run; one that they may only watch is refused."""
    row = activation_or_404(request, pk)
    require(request, Action.RUN_ALARMS, path_of(row.route))
    return row


def note_reading(request: MunicipalityRequest, row: Activation, how: str) -> None:
    if row.restricted or row.route.restricted:
        restricted_read(request, [row], how=how)


def alarm_page(
    request: MunicipalityRequest,
    template: str,
    row: Activation,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "activation": row,
        "base": address(request, "activation", row.pk),
        "may_run": may_run(request.access, row.route),
        **context,
    }
    return render(request, f"readiness/activation/{template}", context, status=status)
