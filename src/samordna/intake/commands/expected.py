"""What a plan ought to say: chosen among what was found, filled in, or known not to be there."""

from collections.abc import Collection
from typing import Any

from samordna.intake.areas import EXPECTED
from samordna.intake.attention import Point, settle
from samordna.intake.commands.keeping import state_points
from samordna.intake.models import UploadPart


def expected_settle(*, upload_id: int, area: str, data: dict[str, Any], changed: Collection[str]) -> None:
    """Somebody has filled or changed fields of a part: what they tell is no longer missed."""
    waiting = UploadPart.objects.select_for_update().filter(
        upload_id=upload_id, area=EXPECTED, data__area=area, open_points__gt=0
    )
    for row in waiting:
        fields = row.data["fields"]
        if not set(fields) & set(changed) or not any(data.get(name) for name in fields):
            continue
        told = {row.data["what"], *(name for name in fields if data.get(name))}
        points = [Point.from_json(point) for point in row.points]
        state_points(
            row, settle(points, {point.key for point in points if point.may_wait and point.what in told})
        )
        row.touched = True
        row.changes += 1
        row.save()
