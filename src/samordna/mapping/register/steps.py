"""A service reviewed, taken away and put back."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.mapping.commands import service_remove, service_restore, service_review, service_unreview
from samordna.mapping.models import Service
from samordna.mapping.register.pages import address, require_editing
from samordna.organisation.pages import do, removed, restored

WAS = "var"
"""In the address that takes a review back: the day of the one before, or nothing."""


@require_POST
@page(Action.EDIT_SERVICES)
def review(request: MunicipalityRequest, pk: int) -> HttpResponse:
    to = address(request, "service", pk)
    if WAS in request.GET:
        command = partial(service_unreview, was=_day_before(request.GET[WAS]))
        return _step(request, pk, command, _unreviewed, to=to)
    was = _service(request, pk).reviewed_on
    undo = f"{address(request, 'service_review', pk)}?{WAS}={was or ''}"
    return _step(request, pk, service_review, _reviewed, to=to, undo=undo)


@require_POST
@page(Action.EDIT_SERVICES)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    undo = address(request, "service_restore", pk)
    return _step(request, pk, service_remove, removed, to=address(request, "list"), undo=undo)


@require_POST
@page(Action.EDIT_SERVICES)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    service = _service(request, pk)
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
    service = _service(request, pk)
    require_editing(request, service)
    if service.removed_at is not None:
        messages.info(request, _("The service is removed already. Nothing was changed."))
        return redirect(address(request, "list"))
    return do(
        request,
        lambda: command(municipality=request.municipality, service=service),
        said=said,
        to=to,
        undo=undo,
    )


def _service(request: MunicipalityRequest, pk: int) -> Service:
    """Also one that is removed: its page may be open still."""
    rows = Service.objects.filter(municipality=request.municipality).select_related("unit")
    return get_object_or_404(rows, pk=pk)


def _day_before(text: str) -> date | None:
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Http404 from error
    if day and day > localdate():
        raise Http404
    return day


def _reviewed(row: Service) -> str:
    return _("“%(name)s” is marked as reviewed today.") % {"name": row.name}


def _unreviewed(row: Service) -> str:
    return _("“%(name)s” is no longer marked as reviewed today.") % {"name": row.name}
