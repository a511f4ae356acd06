"""Areas out of a file, whatever it is: a map or a table."""

from samordna.plandoc.areas.geojson import is_json, read_geojson
from samordna.plandoc.areas.model import FiledAreas
from samordna.plandoc.areas.tables import read_tables
from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.incoming import IncomingFile


def read_areas(data: bytes, name: str) -> FiledAreas:
    """Raises ReadError."""
    if is_json(data):
        return read_geojson(data)
    return read_tables(load(IncomingFile.of(data, name)).blocks)
