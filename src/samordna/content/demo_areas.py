"""The demo's areas: the districts of a city, two that have become one, and one where too few live."""

from typing import Any

from django.utils.timezone import localdate

from samordna.organisation.models import Municipality
from samordna.plandoc.areas.kinds import AreaKind
from samordna.situation.commands.area_merging import area_merge
from samordna.situation.commands.areas import area_create
from samordna.situation.models import Area


def area_all(municipality: Municipality, told: dict[str, Any]) -> None:
    """``told`` is what ``stockholm_2017/areas.yaml`` holds. Inhabitants are of last year."""
    whole = _area(municipality, told["whole"], kind=AreaKind.MUNICIPALITY)
    districts = {
        one["name"]: _area(municipality, one, kind=AreaKind.DISTRICT, parent=whole)
        for one in told["districts"]
    }
    for one in told["merged"]:
        area_merge(
            municipality=municipality,
            areas=[
                _area(municipality, {"name": name}, kind=AreaKind.DISTRICT, parent=whole)
                for name in one["from"]
            ],
            into=districts[one["into"]],
            on=one["since"],
        )
    for one in told["areas"]:
        _area(municipality, one, kind=AreaKind.AREA, parent=districts[one["in"]])


def _area(municipality: Municipality, one: dict[str, Any], **values: Any) -> Area:
    people = one.get("population")
    outline = one.get("outline")
    return area_create(
        municipality=municipality,
        values={
            "name": one["name"],
            "code": one.get("code", ""),
            "population": people,
            "population_year": localdate().year - 1 if people is not None else None,
            "outline": {"type": "Polygon", "coordinates": [[*outline, outline[0]]]} if outline else None,
            **values,
        },
    )
