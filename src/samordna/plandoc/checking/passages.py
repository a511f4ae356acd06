"""Every piece of free text in a plan, with the place that holds it."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel

from samordna.plandoc.schema import ABOUT_ITEM, Item, PlanDocument

_NOT_TEXT = frozenset({"schema_version", "language", "number", "where", "field", *ABOUT_ITEM})


class Passage(NamedTuple):
    """``where`` is a place as in ``Finding.where``; ``field`` the innermost field that holds the text."""

    where: str
    field: str
    text: str


def passages(document: PlanDocument) -> Iterator[Passage]:
    """Every text of the plan that is not empty, in the order of the schema."""
    for name in type(document).model_fields:
        yield from _inside(getattr(document, name), name, name)


def _inside(value: object, where: str, field: str) -> Iterator[Passage]:
    if isinstance(value, str):
        if value.strip() and field not in _NOT_TEXT and not isinstance(value, StrEnum):
            yield Passage(where, field, value)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name in ABOUT_ITEM:
                continue
            inner = where if "/" in where else f"{where}.{name}"
            yield from _inside(getattr(value, name), inner, name)
    elif isinstance(value, list):
        area = where.rpartition(".")[2]
        for member in value:
            yield from _inside(member, f"{area}/{member.id}" if isinstance(member, Item) else where, field)
