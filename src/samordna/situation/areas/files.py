"""Areas as files: a table for spreadsheets, and GeoJSON with the outlines. Both are read in again."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpResponse
from django.utils.translation import pgettext

from samordna.core.page_pieces import said
from samordna.core.table_files.files import Table
from samordna.organisation.units.tree import in_order
from samordna.plandoc.areas.columns import AREA_COLUMNS
from samordna.situation.models import Area

GEOJSON = "geojson"


def areas_table(areas: Iterable[Area]) -> Table:
    columns = [said(column.heading) for column in AREA_COLUMNS]
    rows = [list(_values(area).values()) for area, _level in in_order(areas)]
    return Table(pgettext("situation", "Areas"), columns, rows)


def geojson_file(areas: Iterable[Area], name: str) -> HttpResponse:
    """WGS 84, as GeoJSON always is (RFC 7946)."""
    told = {"type": "FeatureCollection", "features": list(_features(areas))}
    answer = HttpResponse(json.dumps(told, ensure_ascii=False), content_type="application/geo+json")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.geojson"'
    return answer


def _features(areas: Iterable[Area]) -> Iterator[dict[str, Any]]:
    for area, _level in in_order(areas):
        told = {name: value for name, value in _values(area).items() if value not in {None, ""}}
        yield {"type": "Feature", "properties": told, "geometry": area.outline}


def _values(area: Area) -> dict[str, Any]:
    """By the fields of the columns, in their order."""
    return {
        "name": area.name,
        "code": area.code,
        "kind": str(area.get_kind_display()),
        "parent": area.parent.name if area.parent else "",
        "population": area.population,
        "population_year": area.population_year,
    }
