"""A reader's change log, written from the difference between two versions (S3)."""

from samordna.plandoc.diff.compare import compare
from samordna.plandoc.diff.lines import item_closed
from samordna.plandoc.diff.model import Change, ChangeKind
from samordna.plandoc.next_cover import DECIDED_ANEW
from samordna.plandoc.next_version import OWN_WAYS, is_closed
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.vocabulary import SectionKind, Text
from samordna.plandoc.writing.public import public_version

_EVERY_TIME = frozenset({*DECIDED_ANEW, "version", "period_start", "period_end"})
"""What the cover of every new version says anew."""
_TOLD_ELSEWHERE = frozenset({"status"})
"""What last plan's activities tell."""


def change_lines(before: PlanDocument, after: PlanDocument) -> list[Text]:
    """What is new, changed and gone, a line each, in the order of pages.

    Only what everybody may read is told, and nothing that follows from there being a new version.
    """
    old, new = public_version(before), public_version(after)
    own_chapter = {f"sections/{one.id}" for one in new.sections if one.kind is SectionKind.CHANGES}
    closed = {f"activities/{one.id}": one for one in old.activities if is_closed(one)}
    lines = (
        item_closed(closed[change.where]) if _is_gone(change) and change.where in closed else change.summary
        for change in compare(old, new)
        if change.where not in own_chapter and _is_told(change)
    )
    return list(dict.fromkeys(lines))


def _is_told(change: Change) -> bool:
    if change.kind is ChangeKind.MOVED or change.field in _TOLD_ELSEWHERE:
        return False
    if change.area == "metadata":
        return change.field not in _EVERY_TIME
    return change.area not in OWN_WAYS


def _is_gone(change: Change) -> bool:
    return change.kind is ChangeKind.REMOVED and change.field is None
