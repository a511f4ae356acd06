"""The order of a list when a file shows part of it in an order of its own."""

from collections.abc import Collection, Sequence
from typing import TypeVar

from samordna.plandoc.diff.matching import moved
from samordna.plandoc.schema import Item

One = TypeVar("One", bound=Item)


def reordered(original: Sequence[One], written: Sequence[str], seen: Sequence[One]) -> list[One]:
    """``original`` with the items of ``seen`` in it.

    ``written`` are the ids that the file showed, in its order: those that ``seen`` lacks are gone, those in another order have
    moved, and those that are new stand after the one that the file shows before them. What the file never showed stays.
    """
    at = {identity: place for place, identity in enumerate(written)}
    pairs = [(at[item.id], place) for place, item in enumerate(seen) if item.id in at]
    moving = {place for _, place in moved(pairs)}
    staying = {item.id for place, item in enumerate(seen) if item.id in at and place not in moving}
    result = [item for item in original if item.id in staying or item.id not in at]
    for place, item in enumerate(seen):
        if item.id not in staying:
            result.insert(_after(result, seen[:place], seen[place + 1 :], staying), item)
    return result


def _after(result: list[One], before: Sequence[One], after: Sequence[One], staying: Collection[str]) -> int:
    """Where an item belongs: after its neighbour above, or before the nearest one below that stays."""
    if before:
        return _index_of(result, before[-1]) + 1
    below = next((item for item in after if item.id in staying), None)
    return len(result) if below is None else _index_of(result, below)


def _index_of(result: list[One], item: One) -> int:
    return next(place for place, one in enumerate(result) if one is item or (one.id and one.id == item.id))
