"""Which kind of JSON a file of figures is."""

import json
from pathlib import PurePath
from typing import Any

from samordna.plandoc.figures import words
from samordna.plandoc.figures.gathering import Gathering
from samordna.plandoc.figures.json.datasets import datasets_in, read_dataset
from samordna.plandoc.figures.json.kolada import is_kolada, read_kolada
from samordna.plandoc.figures.json.pxweb import is_pxweb, read_pxweb
from samordna.plandoc.figures.json.records import read_records, records_in
from samordna.plandoc.figures.model import FigurePlace
from samordna.plandoc.reading.formats.characters import decode
from samordna.plandoc.reading.incoming import IncomingFile

_MAPS = frozenset(
    {"FeatureCollection", "Feature", "GeometryCollection", "Polygon", "MultiPolygon", "Point", "Topology"}
)


def read_json(file: IncomingFile, gathering: Gathering) -> None:
    content = json.loads(decode(file.data) or "")
    name = PurePath(file.name).stem
    if isinstance(content, dict) and content.get("type") in _MAPS:
        gathering.flag(FigurePlace(), words.MAP)
    elif datasets := _datasets(content):
        for dataset in datasets:
            _read_dataset(dataset, gathering)
    elif is_pxweb(content):
        read_pxweb(content, name, gathering)
    elif is_kolada(content):
        read_kolada(content, gathering)
    elif records := records_in(content):
        read_records(records, name, gathering)
    else:
        gathering.flag(FigurePlace(), words.OTHER_JSON)


def _datasets(content: Any) -> list[dict[str, Any]]:
    inside = content if isinstance(content, list) else [content]
    return [dataset for one in inside if isinstance(one, dict) for dataset in datasets_in(one)]


def _read_dataset(dataset: dict[str, Any], gathering: Gathering) -> None:
    try:
        read_dataset(dataset, gathering)
    except (ValueError, KeyError, TypeError, AttributeError):
        gathering.flag(FigurePlace(), words.MISSING_PARTS)
