"""What a person did with the parts of one reading is carried over to the next."""

from collections import defaultdict, deque

from samordna.intake.models import UploadPart


def carried_over(old: list[UploadPart], new: list[UploadPart]) -> list[UploadPart]:
    """Give each part that reads as it did before what was done with it. Those of ``old`` that a person touched and that read
    otherwise now, so that what was done is lost, are returned.
    """
    waiting: dict[str, deque[UploadPart]] = defaultdict(deque)
    for row in old:
        if row.touched:
            waiting[row.as_read].append(row)
    for row in new:
        if waiting[row.as_read]:
            _take_over(row, waiting[row.as_read].popleft())
    return [row for rows in waiting.values() for row in rows]


def _take_over(row: UploadPart, before: UploadPart) -> None:
    row.data, row.points = before.data, before.points
    row.open_points, row.blocks = before.open_points, before.blocks
    row.removed, row.touched, row.guarded = before.removed, True, before.guarded
