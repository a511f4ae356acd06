"""News that are for everybody, as partners read them: nothing here tells of the organisation."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.briefings.queries import area_names, open_items
from samordna.briefings.sending.letters import source_of, subjects_of

ON_A_PAGE = 20


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest) -> HttpResponse:
    """What is open, still of interest and not corrected, told in full, the newest first."""
    rows = open_items(request.municipality, localdate())
    shown = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("sida"))
    areas = area_names(request.municipality, shown)
    lines = [(one, source_of(one), ", ".join(subjects_of(one, areas))) for one in shown]
    return render(request, "briefings/items/open.html", {"lines": lines, "pages": shown})
