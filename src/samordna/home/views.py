"""The first page of all, the first page of a municipality, and search."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.models import User
from samordna.accounts.roles import Action
from samordna.home import queries
from samordna.home.searching import found


@require_safe
@login_required
def start(request: HttpRequest) -> HttpResponse:
    """Straight to the user's municipality; a choice when there are several, an explanation when there is none."""
    memberships = queries.memberships(cast("User", request.user))
    if len(memberships) == 1:
        return redirect("home:municipality", memberships[0].municipality.slug)
    return render(request, "home/start.html", {"memberships": memberships})


@require_safe
@page(Action.VIEW)
def municipality(request: MunicipalityRequest) -> HttpResponse:
    overview = queries.overview(request.municipality, today=localdate())
    return render(request, "home/municipality.html", {"overview": overview})


@require_safe
@page(Action.VIEW)
def search(request: MunicipalityRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200]
    context: dict[str, Any] = {"words": words, "hits": found(request.municipality, words) if words else []}
    return render(request, "home/search.html", context)
