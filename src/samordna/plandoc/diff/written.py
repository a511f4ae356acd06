"""What somebody has written in a version, apart from what follows from there being a new one."""

from samordna.plandoc.diff.compare import compare
from samordna.plandoc.diff.model import Change
from samordna.plandoc.next_version import next_version
from samordna.plandoc.schema import PlanDocument


def written_and_carried(
    before: PlanDocument, after: PlanDocument, number: int
) -> tuple[list[Change], list[Change]]:
    """The changes somebody made, and those that every version ``number`` of the plan begins with.

    How activities go is reported beside the text, in either version, and no change of it.
    """
    cover = after.metadata
    begun = next_version(
        before,
        comments=any(one.comment for one in after.previous_activities),
        number=number,
        period=(cover.period_start, cover.period_end),
    )
    known = set(compare(before, begun))
    written: list[Change] = []
    follows: list[Change] = []
    for change in compare(before, after):
        (follows if change in known or _is_reported(change) else written).append(change)
    return written, follows


def _is_reported(change: Change) -> bool:
    return change.area == "activities" and change.field in {"status", "comment"}
