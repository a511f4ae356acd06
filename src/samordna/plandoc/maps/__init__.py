"""Maps of areas by value, as SVG that can be read in grey, with the same in rows for the table beside it.

What is drawn are outlines as GeoJSON geometries in WGS 84, longitude first. Nothing is fetched.
"""

from samordna.plandoc.maps.classes import ValueClass
from samordna.plandoc.maps.mapping import Map, MappedPlace, MapRow, map_of

__all__ = ["Map", "MapRow", "MappedPlace", "ValueClass", "map_of"]
