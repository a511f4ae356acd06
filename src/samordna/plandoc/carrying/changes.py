"""What somebody has changed in a file since it was written, as a change log against the plan that it carries."""

from collections.abc import Mapping

from samordna.plandoc.diff import Change, compare
from samordna.plandoc.diff.matching import same_ids
from samordna.plandoc.reading.blocks import FilePlace
from samordna.plandoc.reading.result import SeenChange
from samordna.plandoc.schema import PlanDocument

Spots = Mapping[tuple[str, str], FilePlace]
"""Where something stands: by ``area/id`` (or ``area``) and field, empty for the whole item."""


def changes_between(old: PlanDocument, new: PlanDocument, spots: Spots) -> list[SeenChange]:
    """From the carried plan to what is seen."""
    return [_seen(change, spots) for change in compare(old, new, same_ids)]


def _seen(change: Change, spots: Spots) -> SeenChange:
    area, _, item = change.where.partition("/")
    key = f"{area}/{item}" if item else change.area
    place = spots.get((key, change.field or "")) or spots.get((key, "")) or FilePlace()
    return SeenChange(change, item, place)
