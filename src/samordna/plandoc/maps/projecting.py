"""Outlines on the earth as rings on a sheet: right for something as small as a municipality."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import Any

from samordna.plandoc.areas.lines import simplified

Position = tuple[float, float]
Ring = Sequence[Position]
WIDTH, MOST_HEIGHT, EDGE = 640.0, 720.0, 6.0
_FINEST = 0.4
"""What is less than this on the sheet is not seen."""


def rings_of(outline: Mapping[str, Any]) -> list[list[Position]]:
    """Every ring of a GeoJSON polygon or several, holes too."""
    several = outline["coordinates"] if outline["type"] == "MultiPolygon" else [outline["coordinates"]]
    return [[(at[0], at[1]) for at in ring] for polygon in several for ring in polygon]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a place on the earth comes on the sheet, in its units, from the top left."""

    west: float
    north: float
    along: float
    up: float
    width: float
    height: float

    @classmethod
    def around(cls, rings: Iterable[Ring]) -> "Sheet":
        """The largest on which all of them have room."""
        every = [at for ring in rings for at in ring]
        west, east = min(at[0] for at in every), max(at[0] for at in every)
        south, north = min(at[1] for at in every), max(at[1] for at in every)
        narrower = cos(radians((south + north) / 2))
        scale = min(
            (WIDTH - 2 * EDGE) / max((east - west) * narrower, 1e-9),
            (MOST_HEIGHT - 2 * EDGE) / max(north - south, 1e-9),
        )
        width = (east - west) * narrower * scale + 2 * EDGE
        return cls(west, north, narrower * scale, scale, width, (north - south) * scale + 2 * EDGE)

    def placed(self, ring: Ring) -> list[Position]:
        """The ring on the sheet, without what is too fine to be seen; empty where nothing of it is."""
        there = [
            (EDGE + (lon - self.west) * self.along, EDGE + (self.north - lat) * self.up) for lon, lat in ring
        ]
        drawn = simplified(there, _FINEST)
        return drawn if len(drawn) > 3 else []
