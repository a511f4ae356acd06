"""The guard over a whole plan."""

from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel

from samordna.plandoc.guard.hits import Hit
from samordna.plandoc.guard.scanning import scan
from samordna.plandoc.schema import ABOUT_ITEM, PlanDocument

_NOT_TYPED_BY_PEOPLE = frozenset({"schema_version", "language", *ABOUT_ITEM})


def scan_document(document: PlanDocument) -> list[tuple[str, Hit]]:
    """Every finding in every text of the plan, as (path, hit).

    A path names fields and places in lists, counted from 0 as in JSON: ``"activities/2/responsible"``.
    """
    return [(path, hit) for path, text in _texts(document, "") for hit in scan(text)]


def _texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    match value:
        case Enum():
            return
        case str():
            yield path, value
        case BaseModel():
            for name in type(value).model_fields:
                if name not in _NOT_TYPED_BY_PEOPLE:
                    yield from _texts(getattr(value, name), f"{path}/{name}" if path else name)
        case list():
            for index, item in enumerate(value):
                yield from _texts(item, f"{path}/{index}")
