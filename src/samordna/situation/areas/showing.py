"""One area: who may speak of it, what lies in it, and what became of what."""

from typing import Any

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.situation.areas.lines import inhabitants_of, lines_of
from samordna.situation.areas.maps import area_map
from samordna.situation.areas.pages import area_or_404, areas_page
from samordna.situation.areas.queries import around, reason_not
from samordna.situation.pages import refuse_guests


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    refuse_guests(request)
    area = area_or_404(request, pk)
    least = request.municipality.least_inhabitants
    near = around(request.municipality, area)
    below = [one for one in near.below if one.is_valid_on(localdate())]
    title = _("Map of %(name)s. What it shows stands in words beside it.") % {"name": area.name}
    context: dict[str, Any] = {
        "area": area,
        "above": near.above,
        "predecessors": near.predecessors,
        "inhabitants": inhabitants_of(area),
        "reason": reason_not(area, least),
        "lines": lines_of(below, least),
        "map": area_map(request.municipality, below, title=title)
        or area_map(request.municipality, [area], title=title),
    }
    return areas_page(request, "area.html", context)
