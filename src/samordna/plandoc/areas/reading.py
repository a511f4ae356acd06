"""Areas out of a file, whatever it is: a map or a table."""

from samordna.plandoc.areas import words
from samordna.plandoc.areas.geojson import is_json, read_geojson
from samordna.plandoc.areas.model import FiledAreas
from samordna.plandoc.areas.tables import read_tables
from samordna.plandoc.reading.files import load
from samordna.plandoc.reading.incoming import IncomingFile
from samordna.plandoc.reading.problems import too_much
from samordna.plandoc.reading.result import ReadError, WrongFormat


def read_areas(data: bytes, name: str) -> FiledAreas:
    """Raises ReadError."""
    if is_json(data):
        return read_geojson(data)
    try:
        return read_tables(load(IncomingFile.of(data, name)).blocks)
    except WrongFormat:
        raise ReadError(words.WRONG_FORMAT) from None
    except ReadError as error:
        raise ReadError(words.TOO_MUCH) if error.message == too_much(name).message else error from None
