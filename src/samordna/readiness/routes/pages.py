"""What every page of routes has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest
from samordna.core.edit_conflicts import row_or_404
from samordna.core.history import restricted_read
from samordna.readiness.activation.queries import may_run
from samordna.readiness.models import AlarmRoute
from samordna.readiness.queries import routes_seen


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"readiness:{name}", args=[request.municipality.slug, *args])


def route_or_404(request: MunicipalityRequest, pk: int, how: str = "page") -> AlarmRoute:
    """The route, if the user may read it; kept from others until a form that is sent is saved."""
    rows = routes_seen(request.municipality, request.access).select_related("municipality")
    row: AlarmRoute = row_or_404(rows, request, pk=pk)
    if row.restricted:
        restricted_read(request, [row], how=how)
    return row


def form_page(
    request: MunicipalityRequest,
    form: Any,
    *,
    title: str,
    back: str,
    route: AlarmRoute | None = None,
    **more: Any,
) -> HttpResponse:
    context = {"form": form, "form_title": title, "back": back, "route": route, **more}
    return render(
        request, "readiness/routes/form.html", context, status=422 if request.method == "POST" else 200
    )


def may_start(request: MunicipalityRequest, row: AlarmRoute) -> bool:
    return row.is_in_use and may_run(request.access, row)
