"""In which system of coordinates a file is written: what it says itself, and else what its numbers show."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from samordna.plandoc.areas import words
from samordna.plandoc.areas.gauss import SWEREF_99_TM, Grid
from samordna.plandoc.reading.result import ReadError
from samordna.plandoc.vocabulary import Text

Position = tuple[float, float]
Reader = Callable[[float, float], Position]
"""From the two numbers of a position to longitude and latitude."""

SWEDEN = (10.0, 55.0, 25.0, 69.5)
"""West, south, east and north, with some room around."""
_TM_NORTH, _TM_EAST = (6_000_000, 7_800_000), (200_000, 1_000_000)
_ZONES = {
    3007: 12.0, 3008: 13.5, 3009: 15.0, 3010: 16.5, 3011: 18.0, 3012: 14.25,
    3013: 15.75, 3014: 17.25, 3015: 18.75, 3016: 20.25, 3017: 21.75, 3018: 23.25,
}  # fmt: skip
"""SWEREF 99's own zones for municipalities, by their numbers in EPSG's register."""
_GRIDS: dict[int, tuple[str, Grid]] = {
    3006: ("SWEREF 99 TM", SWEREF_99_TM),
    3021: ("RT 90 2,5 gon V", Grid(15 + 48 / 60 + 22.624306 / 3600, 1.00000561024, -667.711, 1500064.274)),
} | {
    number: (f"SWEREF 99 {int(degrees)} {round(degrees % 1 * 60):02}", Grid(degrees))
    for number, degrees in _ZONES.items()
}
_WGS = {4326, 4619, 4258, 84}


@dataclass(frozen=True, slots=True)
class System:
    """How positions are read, and what is said of it, if anything."""

    read: Reader
    told: Text | None = None


def system_of(crs: Any, positions: Iterable[Position]) -> System:
    """``crs`` is what the file says, ``positions`` some of its numbers. Raises ReadError for what nothing here can read."""
    told = list(positions)
    number = _number(crs)
    if _most(told, lambda one, other: abs(one) <= 180 and abs(other) <= 180):
        return _degrees(told)
    if number in _GRIDS:
        name, grid = _GRIDS[number]
        return System(partial(_flat, grid, _is_east_first(told)), words.converted(name))
    if number is not None and number not in _WGS:
        raise ReadError(words.unknown_system(f"EPSG:{number}"))
    if _most(told, lambda one, other: _is_tm(one, other) or _is_tm(other, one)):
        return System(partial(_flat, SWEREF_99_TM, _is_east_first(told)), words.TAKEN_FOR_TM)
    raise ReadError(words.UNKNOWN_NUMBERS)


def in_sweden(position: Position) -> bool:
    west, south, east, north = SWEDEN
    return west <= position[0] <= east and south <= position[1] <= north


def _degrees(told: list[Position]) -> System:
    """GeoJSON has the longitude first; where that would be outside of Sweden, and the other way inside, it is turned."""
    if told and _most(told, lambda one, other: in_sweden((other, one)) and not in_sweden((one, other))):
        return System(lambda latitude, longitude: (longitude, latitude), words.TURNED)
    return System(lambda longitude, latitude: (longitude, latitude))


def _number(crs: Any) -> int | None:
    """By the end of a name such as ``urn:ogc:def:crs:EPSG::3006``."""
    about = crs.get("properties") if isinstance(crs, dict) else None
    name = str(about.get("name", "")) if isinstance(about, dict) else ""
    found = re.search(r"(\d{2,5})\D*$", name)
    return int(found[1]) if found else None


def _flat(grid: Grid, east_first: bool, one: float, other: float) -> Position:
    return grid.on_earth(other, one) if east_first else grid.on_earth(one, other)


def _is_east_first(told: list[Position]) -> bool:
    """The northing is the one of seven figures."""
    return _most(told, lambda one, other: one < other)


def _most(told: list[Position], is_so: Callable[[float, float], bool]) -> bool:
    """A broken shape among others does not decide."""
    return 2 * sum(is_so(*at) for at in told) >= len(told)


def _is_tm(east: float, north: float) -> bool:
    return _TM_EAST[0] <= east <= _TM_EAST[1] and _TM_NORTH[0] <= north <= _TM_NORTH[1]
