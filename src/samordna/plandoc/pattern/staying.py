"""What of another municipality's plan does not come along, by kind and number, so that nobody looks for it in vain."""

from samordna.plandoc.kinds import KINDS
from samordna.plandoc.schema import ABOUT_ITEM, PlanDocument
from samordna.plandoc.writing.lists import items_of

_COVER = "metadata"


def stays(document: PlanDocument, pattern: PlanDocument) -> dict[str, int]:
    """How many of each kind ``document`` has that ``pattern``, taken of it, has not; of the cover how many facts."""
    counted = {area: _count(document, area) - _count(pattern, area) for area in KINDS}
    return {area: count for area, count in counted.items() if count > 0}


def _count(document: PlanDocument, area: str) -> int:
    if area == _COVER:
        return len(_said(document, area))
    if KINDS[area].is_single:
        return int(bool(_said(document, area)))
    return len(items_of(document, area))


def _said(document: PlanDocument, area: str) -> list[str]:
    """The fields of what a plan has once that say something."""
    one = getattr(document, area)
    values = one.model_dump(exclude={"sources", *ABOUT_ITEM}) if one is not None else {}
    return [name for name, value in values.items() if value not in (None, "", [], False)]
