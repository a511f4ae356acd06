"""A plan that came back from somewhere, put together with the plan as it has become meanwhile.

What came back unchanged says nothing: there our own plan stands, also where the file was a public version that showed less of it.
What was changed, added or taken out there is taken from there.
"""

from collections.abc import Sequence
from typing import Any

from samordna.plandoc.schema import Item, Part, PlanDocument


def merged(ours: PlanDocument, base: PlanDocument, theirs: PlanDocument) -> PlanDocument:
    """``ours`` with what ``theirs`` has changed since both were ``base``. Items are the same by their ids."""
    values = {
        name: _merged(getattr(ours, name), getattr(base, name), getattr(theirs, name))
        for name in type(theirs).model_fields
    }
    return PlanDocument.model_validate(values)


def _merged(ours: Any, base: Any, theirs: Any) -> Any:
    if _are_items(ours, base, theirs):
        return _items(ours, base, theirs)
    if isinstance(theirs, Part) and isinstance(base, Part) and isinstance(ours, Part):
        return _fields(ours, base, theirs)
    chosen = ours if theirs == base else theirs
    return chosen.model_dump() if isinstance(chosen, Part) else chosen


def _are_items(*lists: Any) -> bool:
    """Whether all are lists and some hold items, which have ids; other lists are values like any other."""
    return all(isinstance(one, list) for one in lists) and any(
        isinstance(item, Item) for one in lists for item in one
    )


def _fields(ours: Part, base: Part, theirs: Part) -> dict[str, Any]:
    names = type(theirs).model_fields
    return {name: _merged(getattr(ours, name), getattr(base, name), getattr(theirs, name)) for name in names}


def _items(ours: Sequence[Item], base: Sequence[Item], theirs: Sequence[Item]) -> list[dict[str, Any]]:
    """In the order of ``theirs``; what only ours has follows what it follows there."""
    own, before = ({item.id: item for item in one} for one in (ours, base))
    kept = [
        _fields(own[item.id], before[item.id], item)
        if item.id in own and item.id in before
        else item.model_dump()
        for item in theirs
        if item.id in own or item != before.get(item.id)
    ]
    known = {item.id for item in theirs}
    for number, item in enumerate(ours):
        if item.id not in known and item.id not in before:
            kept.insert(_after([one.id for one in ours[:number]], kept), item.model_dump())
    return kept


def _after(predecessors: list[str], kept: list[dict[str, Any]]) -> int:
    """The place behind the nearest of the items that come before it, or the first."""
    places = {item["id"]: place for place, item in enumerate(kept)}
    return next((places[name] + 1 for name in reversed(predecessors) if name in places), 0)
