"""An outline as it stands in a file becomes one that can be drawn: converted, closed, with no more points than are seen."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from samordna.plandoc.areas import words
from samordna.plandoc.areas.lines import Position, simplified
from samordna.plandoc.areas.systems import System, in_sweden
from samordna.plandoc.vocabulary import Text

FINEST = 0.00005
"""In degrees, some five metres: more is not seen on the map of a municipality."""
_DECIMALS = 5
_FEWEST = 4
"""Points of a ring, of which the last is the first."""
_LARGEST = 10_000_000
"""No system in use has larger numbers."""
_LONGEST_TRIED = 3_000
"""Points of a ring that is tried for crossing itself."""
Outline = dict[str, Any]


def outline_of(geometry: Any, system: System) -> tuple[Outline | None, list[Text]]:
    """The outline as a GeoJSON polygon, or several, in WGS 84, and what is to be said of it. None where nothing is left."""
    told: dict[Text, None] = {}
    polygons = [list(_rings(polygon, system, told)) for polygon in _polygons(geometry, told)]
    drawn = [rings for rings in polygons if rings]
    if not drawn:
        return None, list(told) or [words.NO_OUTLINE]
    kind = "Polygon" if len(drawn) == 1 else "MultiPolygon"
    return {"type": kind, "coordinates": drawn[0] if kind == "Polygon" else drawn}, list(told)


def positions_in(geometry: Any) -> Iterator[Position]:
    """The first position of each ring, as it stands: enough to tell the system by."""
    for polygon in _polygons(geometry, {}):
        for ring in polygon if isinstance(polygon, list) else ():
            if (first := next(_numbers(ring), None)) is not None:
                yield first


def _polygons(geometry: Any, told: dict[Text, None]) -> Iterator[Any]:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind == "Polygon":
        yield geometry.get("coordinates")
    elif kind == "MultiPolygon" and isinstance(geometry.get("coordinates"), list):
        yield from geometry["coordinates"]
    elif kind == "GeometryCollection" and isinstance(geometry.get("geometries"), list):
        for one in geometry["geometries"]:
            if isinstance(one, dict) and one.get("type") != kind:
                yield from _polygons(one, told)
    elif kind is not None:
        told[words.NO_SURFACE] = None


def _rings(polygon: Any, system: System, told: dict[Text, None]) -> Iterator[list[Position]]:
    """The outer ring and its holes; a polygon without the outer one has none."""
    for at, ring in enumerate(polygon if isinstance(polygon, list) and polygon else [None]):
        whole = _ring(ring, system, told)
        if whole:
            yield whole
        elif at == 0:
            return


def _ring(ring: Any, system: System, told: dict[Text, None]) -> list[Position]:
    given = list(_numbers(ring))
    if not isinstance(ring, list) or len(given) < len(ring) or len(set(given)) < _FEWEST - 1:
        told[words.BROKEN] = None
        return []
    if given[0] != given[-1]:
        told[words.CLOSED] = None
        given.append(given[0])
    there = [system.read(*one) for one in given]
    if not all(map(in_sweden, there)):
        told[words.ABROAD] = None
        return []
    fewer = simplified(there, FINEST)
    drawn = [
        (round(x, _DECIMALS), round(y, _DECIMALS)) for x, y in (fewer if len(fewer) >= _FEWEST else there)
    ]
    if crosses_itself(drawn):
        told[words.CROSSING] = None
    return drawn


def _numbers(ring: Any) -> Iterator[Position]:
    for at in ring if isinstance(ring, list) else ():
        if isinstance(at, list) and len(at) >= 2 and all(_is_number(one) for one in at[:2]):
            yield float(at[0]), float(at[1])


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST


def crosses_itself(ring: Sequence[Position]) -> bool:
    """Whether two stretches that are not neighbours cross. Tried from west to east, so that most pairs are never looked at."""
    if len(ring) > _LONGEST_TRIED:
        return False
    stretches = sorted(pairwise(ring), key=lambda one: min(one[0][0], one[1][0]))
    for at, one in enumerate(stretches):
        east = max(one[0][0], one[1][0])
        for other in stretches[at + 1 :]:
            if min(other[0][0], other[1][0]) > east:
                break
            if _cross(*one, *other):
                return True
    return False


def _cross(one: Position, two: Position, three: Position, four: Position) -> bool:
    """Ends that only touch do not cross, so neighbours never do."""
    return (
        _side(one, two, three) * _side(one, two, four) < 0
        and _side(three, four, one) * _side(three, four, two) < 0
    )


def _side(first: Position, last: Position, point: Position) -> float:
    return (last[0] - first[0]) * (point[1] - first[1]) - (last[1] - first[1]) * (point[0] - first[0])
