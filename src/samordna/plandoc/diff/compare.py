"""Compares two plans into a change log."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from samordna.plandoc.diff.lines import (
    field_line,
    item_added,
    item_moved,
    item_removed,
    part_line,
    text_line,
)
from samordna.plandoc.diff.matching import Pairing, moved, pairs
from samordna.plandoc.diff.model import Change
from samordna.plandoc.diff.sentences import text_change
from samordna.plandoc.diff.values import readable
from samordna.plandoc.labels import PART_TITLES
from samordna.plandoc.schema import ABOUT_ITEM, Item, PlanDocument, PreventionCouncil

_LONG_TEXTS = frozenset({"text", "mapping", "consequences", "other_information", "analysis"})


def compare(old: PlanDocument, new: PlanDocument, pairing: Pairing = pairs) -> list[Change]:
    """What has changed from ``old`` to ``new``, in the order of the schema. A plan has no changes against
    itself. ``pairing`` says which items are the same.
    """
    changes: list[Change] = []
    for area in PART_TITLES:
        changes += _area(area, old, new, pairing)
    return changes


def _area(area: str, old: PlanDocument, new: PlanDocument, pairing: Pairing) -> Iterator[Change]:
    if area == "sources":
        return _items(area, old.situation.sources, new.situation.sources, pairing)
    if area == "council":
        return _part(area, old.council or PreventionCouncil(), new.council or PreventionCouncil())
    before, after = getattr(old, area), getattr(new, area)
    return _items(area, before, after, pairing) if isinstance(before, list) else _part(area, before, after)


def _part(area: str, old: BaseModel, new: BaseModel) -> Iterator[Change]:
    """Fields of a part that a plan has once, such as its metadata."""
    for field in type(old).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if field == "sources" or field in ABOUT_ITEM or before == after:
            continue
        if field in _LONG_TEXTS and before and after:
            difference = text_change(before, after)
            if difference.added or difference.removed:
                yield text_line(area, field, None, difference)
        elif (shown := readable(field, before)) != (now := readable(field, after)):
            yield part_line(area, field, shown, now)


def _items(area: str, old: Sequence[Item], new: Sequence[Item], pairing: Pairing) -> Iterator[Change]:
    matched = pairing(area, old, new)
    gone = set(range(len(old))) - {i for i, _ in matched}
    partner = {j: i for i, j in matched}
    moves = moved(matched)
    for i in sorted(gone):
        yield item_removed(area, old[i])
    for j, item in enumerate(new):
        if j not in partner:
            yield item_added(area, item)
            continue
        yield from _fields(area, old[partner[j]], item)
        if (partner[j], j) in moves:
            yield item_moved(area, item, partner[j], j)


def _fields(area: str, old: Item, new: Item) -> Iterator[Change]:
    for field in type(new).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if field in ABOUT_ITEM or before == after:
            continue
        if field in _LONG_TEXTS and isinstance(before, str) and isinstance(after, str) and before and after:
            difference = text_change(before, after)
            if difference.added or difference.removed:
                yield text_line(area, field, new, difference)
        elif (shown := readable(field, before)) != (now := readable(field, after)):
            yield field_line(area, field, new, shown, now)
