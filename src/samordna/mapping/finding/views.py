"""The finder's pages: for those who work in the municipality, and for everybody."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.open_door import OpenRequest, open_page
from samordna.accounts.roles import Action
from samordna.guidance.queries import published
from samordna.guidance.reading.national import NUMBERS
from samordna.mapping.enums import FUNCTIONS
from samordna.mapping.finding.answering import answers
from samordna.mapping.finding.asking import asking
from samordna.mapping.finding.kept import index_for
from samordna.mapping.tabs import FIND, tabs
from samordna.organisation.models import Municipality
from samordna.plandoc.finding.notes import NO_PERSONS, names_somebody


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest) -> HttpResponse:
    """All services of the register, and the guides that everybody reads."""
    context = _context(request, request.municipality, only_public=False)
    return render(request, "mapping/finding/page.html", {**context, "tabs": tabs(request, FIND)})


@require_safe
@open_page
def open_show(request: OpenRequest) -> HttpResponse:
    """The services that are shown to everybody, and the guides. Who asks is not looked up, and what is asked not kept."""
    context = _context(request, request.municipality, only_public=True)
    return render(request, "mapping/finding/open.html", {**context, "numbers": NUMBERS})


def _context(request: HttpRequest, municipality: Municipality, *, only_public: bool) -> dict[str, Any]:
    index = index_for(municipality, only_public=only_public)
    one = asking(request.GET.dict(), index)
    is_asked = any(request.GET.get(name) for name in ("q", "alder", "plats", "funktion"))
    told = answers(municipality, one.asked, index) if is_asked else None
    return {
        "asking": one,
        "asked": one.asked,
        "is_asked": is_asked,
        "no_persons": NO_PERSONS if names_somebody(one.asked.words) else None,
        "told": told,
        "guides": [] if told and told.rows else published(municipality),
        "areas": index.areas,
        "functions": FUNCTIONS,
    }
