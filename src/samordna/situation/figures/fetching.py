"""Figures from an address: asked for, waited for, and then looked at as those of a file are."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.return_pages import led_on
from samordna.organisation.forms import refused_by
from samordna.situation.commands.fetches import figure_fetch_ask
from samordna.situation.figures.forms import FetchForm
from samordna.situation.figures.pages import figures_page, require_editing
from samordna.situation.models import AllowedHost, FigureFetch
from samordna.situation.pages import address

LATEST = 10


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def ask(request: MunicipalityRequest) -> HttpResponse:
    require_editing(request)
    form = FetchForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = refused_by(
            form,
            lambda: figure_fetch_ask(
                municipality=request.municipality,
                user=request.user,
                address=form.cleaned_data["address"],
                measures=form.cleaned_data["measures"],
            ),
        )
        if row is not None:
            return redirect(address(request, "figure_fetch", row.pk))
    context = {
        "form": form,
        "hosts": list(AllowedHost.objects.filter(municipality=request.municipality)),
        "may_allow": request.access.may_everywhere(Action.SET_RULES),
        "latest": list(_own(request)[:LATEST]),
    }
    return figures_page(request, "fetch.html", context, status=422 if request.method == "POST" else 200)


@require_safe
@page(Action.EDIT_SITUATION)
def wait(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The page asks again each second, and goes on when the figures are there."""
    require_editing(request)
    fetch = get_object_or_404(_own(request), pk=pk)
    if fetch.incoming:
        onward = address(request, "incoming_figures", fetch.incoming)
        return led_on(request, onward)
    if request.htmx:  # type: ignore[attr-defined]  # told by its middleware
        return render(request, "situation/figures/fetch_progress.html", {"fetch": fetch, "messages": ()})
    return figures_page(request, "fetch_wait.html", {"fetch": fetch})


def _own(request: MunicipalityRequest) -> QuerySet[FigureFetch]:
    return FigureFetch.objects.filter(municipality=request.municipality, asked_by=request.user)
