"""Areas out of a map's features: their properties as cells of a row, their shapes as outlines."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from samordna.plandoc.areas import words
from samordna.plandoc.areas.columns import columns_of
from samordna.plandoc.areas.model import FiledArea, FiledAreas
from samordna.plandoc.areas.outlines import outline_of, positions_in
from samordna.plandoc.areas.rows import area_of
from samordna.plandoc.areas.systems import System, system_of
from samordna.plandoc.mapping.filed import CellProblem
from samordna.plandoc.reading.result import ReadError

_SAMPLE = 500
"""Positions that the system of coordinates is told by."""


def is_json(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def read_geojson(data: bytes) -> FiledAreas:
    """Raises ReadError for what is no map of areas."""
    told = _parsed(data)
    features = list(_features(told))
    if not features:
        raise ReadError(words.NO_GEOJSON)
    positions = (at for one in features for at in positions_in(one.get("geometry")))
    system = system_of(told.get("crs"), islice(positions, _SAMPLE))
    headings = list(dict.fromkeys(name for one in features for name in _properties(one)))
    columns = columns_of(headings)
    rows = [_area(number, feature, headings, columns, system) for number, feature in enumerate(features, 1)]
    unknown = [name for name, column in zip(headings, columns, strict=True) if column is None]
    return FiledAreas(rows, (system.told,) if system.told else (), tuple(unknown))


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        told = json.loads(data.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):
        raise ReadError(words.BROKEN_JSON) from None
    if not isinstance(told, dict):
        raise ReadError(words.NO_GEOJSON)
    return told


def _features(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    several = told.get("features") if told.get("type") == "FeatureCollection" else [told]
    for one in several if isinstance(several, list) else ():
        if isinstance(one, dict) and one.get("type") == "Feature":
            yield one


def _properties(feature: dict[str, Any]) -> dict[str, str]:
    told = feature.get("properties")
    return {str(name): _cell(value) for name, value in told.items()} if isinstance(told, dict) else {}


def _cell(value: Any) -> str:
    """What is no text and no number says nothing of an area."""
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _area(
    number: int, feature: dict[str, Any], headings: list[str], columns: Any, system: System
) -> FiledArea:
    outline, told = outline_of(feature.get("geometry"), system)
    properties = _properties(feature)
    row = [properties.get(name, "") for name in headings]
    made = area_of(row, columns, headings, f"figur {number}", outline)
    return replace(made, notes=(*made.notes, *(CellProblem(text, "outline") for text in told)))
