"""What the plan says now of something that it ought to say, once that is answered."""

from dataclasses import dataclass

from samordna.intake.areas import EXPECTED, part_from
from samordna.intake.attention import Point
from samordna.intake.missing_fields import WRITTEN_ANEW
from samordna.intake.models import UploadPart
from samordna.plandoc.schema import Part


@dataclass(frozen=True, slots=True)
class ToldNow:
    """The part of the plan that tells it, and which of its fields do."""

    part: Part
    names: list[str]


def told_now(row: UploadPart, points: list[Point]) -> ToldNow | None:
    """None where all of it is still asked or shown as it was found, and where the plan does not say it. One query."""
    if row.area != EXPECTED or (all(point.is_open for point in points) if points else row.data["candidates"]):
        return None
    area = row.data["area"]
    rows = UploadPart.objects.filter(upload_id=row.upload_id, area=area, removed=False)
    data = rows.order_by("-position").values_list("data", flat=True).first()
    part = part_from(area, data or {})
    asked = WRITTEN_ANEW.get(area, row.data["fields"])
    names = [name for name in asked if data and getattr(part, name)]
    return ToldNow(part, names) if part and names else None
