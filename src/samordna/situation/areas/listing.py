"""The areas as a tree and as a map, and as files."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.utils.formats import number_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.table_files.files import FORMATS, table_file
from samordna.plandoc.writing.formats import Format
from samordna.situation.areas.files import GEOJSON, areas_table, geojson_file
from samordna.situation.areas.lines import lines_of
from samordna.situation.areas.maps import area_map, drawn_alone
from samordna.situation.areas.pages import areas_page
from samordna.situation.areas.queries import areas_of
from samordna.situation.models import Area
from samordna.situation.pages import refuse_guests

ON_A_PAGE = 200


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest) -> HttpResponse:
    refuse_guests(request)
    every = list(areas_of(request.municipality))
    in_force = _in_force(every)
    lines = lines_of(in_force, request.municipality.least_inhabitants)
    drawn = drawn_alone(in_force)
    context: dict[str, Any] = {
        "least": number_format(request.municipality.least_inhabitants, force_grouping=True),
        "page": Paginator(lines, ON_A_PAGE, orphans=20).get_page(request.GET.get("sida")),
        "count": len(lines),
        "not_chosen": sum(bool(line.reason) for line in lines),
        "ended": [area for area in every if area not in in_force],
        "map": area_map(
            request.municipality, drawn, title=_("Map of the areas. The table says the same in words.")
        ),
    }
    return areas_page(request, "list.html", context)


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    """Every area in force, as it is read in again; the outlines only as GeoJSON."""
    refuse_guests(request)
    if file_format not in {*FORMATS, GEOJSON}:
        raise Http404
    name = f"{request.municipality.slug}-omraden-{localdate():%Y-%m-%d}"
    rows = areas_of(request.municipality).valid_on(localdate())
    if file_format == GEOJSON:
        return geojson_file(rows.defer(None), name)
    table = areas_table(rows)
    title = f"{table.name}, {request.municipality.name}"
    return table_file([table], file_format=Format(file_format), title=title, name=name)


def _in_force(areas: list[Area]) -> list[Area]:
    today = localdate()
    return [area for area in areas if area.valid_to is None or area.valid_to >= today]
