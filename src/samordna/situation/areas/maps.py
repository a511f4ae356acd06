"""Maps of areas, drawn once for what they show (ADR 24)."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from samordna.core.row_versions import Versions, row_versions
from samordna.organisation.models import Municipality
from samordna.plandoc.areas.kinds import AreaKind
from samordna.plandoc.maps import Map, MappedPlace, map_of
from samordna.situation.models import Area

Shown = tuple[Decimal | None, bool]
"""A value, and whether it is hidden."""
_FEWEST = 2


def area_map(
    municipality: Municipality,
    areas: Sequence[Area],
    *,
    title: str,
    values: Mapping[int, Shown] | None = None,
) -> Map | None:
    """None where no area has an outline. ``values`` are by the areas' numbers; one that is not there has none."""
    told = values or {}
    places = tuple((area.pk, area.name, *told.get(area.pk, (None, False))) for area in areas)
    if not places:
        return None
    return _drawn(places, title, row_versions([Area], municipality.pk))


def has_outlines(areas: Iterable[int]) -> bool:
    """Whether any of the areas, by their numbers, could be drawn. One query."""
    return Area.objects.filter(pk__in=areas).exclude(outline=None).exists()


def drawn_alone(areas: Sequence[Area]) -> list[Area]:
    """Of areas in one another those that make a map beside each other: the largest kind of which there are several."""
    for kind in (AreaKind.DISTRICT, AreaKind.AREA):
        of_kind = [area for area in areas if area.kind == kind]
        if len(of_kind) >= _FEWEST:
            return of_kind
    return list(areas)


@lru_cache(maxsize=128)
def _drawn(
    places: tuple[tuple[int, str, Decimal | None, bool], ...], title: str, _versions: Versions
) -> Map | None:
    outlines = dict(Area.objects.filter(pk__in=[one[0] for one in places]).values_list("pk", "outline"))
    return map_of(
        [MappedPlace(name, outlines.get(pk), value, hidden) for pk, name, value, hidden in places],
        title=title,
    )
