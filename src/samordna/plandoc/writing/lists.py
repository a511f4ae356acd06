"""The lists of a plan by their names, also those that it has inside a part or once."""

from collections.abc import Sequence
from typing import Any

from samordna.plandoc.schema import Placed, PlanDocument, Situation


def items_of(document: PlanDocument, area: str) -> Sequence[Placed]:
    """The items of a list; what a plan has once is a list of one."""
    if area == "sources":
        return document.situation.sources
    value = getattr(document, area)
    if isinstance(value, list):
        return value
    return [value] if value is not None else []


def put_items(document: PlanDocument, area: str, items: list[Any]) -> None:
    """Let ``items`` be those of a list; what a plan has once is emptied when there are none."""
    if area == "sources":
        document.situation.sources = items
    elif area == "situation":
        document.situation = items[0] if items else Situation()
    elif area == "council":
        document.council = items[0] if items else None
    else:
        setattr(document, area, items)
