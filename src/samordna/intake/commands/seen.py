"""A change that somebody made in a file of ours is left, so that the plan stays as it was, or taken after all."""

from typing import Any

from django.db import transaction
from django.db.models import Max

from samordna.intake.areas import part_from
from samordna.intake.attention import after_change, points_in
from samordna.intake.commands.keeping import state_points
from samordna.intake.commands.review import lock, points_of, store
from samordna.intake.models import UploadPart
from samordna.plandoc.diff import ChangeKind


@transaction.atomic
def change_leave(*, part: UploadPart, changes: int) -> UploadPart:
    """Let the plan be as it was before the change. Raises ChangedMeanwhile."""
    row = lock(part, changes)
    _let_be(row, "base")
    row.removed = True
    return store(row, points_of(row))


@transaction.atomic
def change_take(*, part: UploadPart, changes: int) -> UploadPart:
    """Let the plan be as the file says. Raises ChangedMeanwhile."""
    row = lock(part, changes)
    _let_be(row, "seen")
    row.removed = False
    return store(row, points_of(row))


def _let_be(row: UploadPart, side: str) -> None:
    change, stored_part = row.data, row.data[side]
    target = (
        UploadPart.objects.select_for_update()
        .filter(upload_id=row.upload_id, area=change["area"], key=change["item"])
        .first()
    )
    if change["kind"] == ChangeKind.MOVED:
        if target:
            _put_after(target, stored_part["follows"])
    elif target is None:
        if stored_part:
            _put_after(_created(row, stored_part), stored_part["follows"])
    elif change["field"] and stored_part:
        _change(target, {**target.data, change["field"]: stored_part["data"][change["field"]]})
    else:
        target.removed = stored_part is None
        target.changes += 1
        target.save()


def _created(row: UploadPart, stored: dict[str, Any]) -> UploadPart:
    area = row.data["area"]
    last = UploadPart.objects.filter(upload_id=row.upload_id).aggregate(last=Max("position"))["last"]
    made = UploadPart(
        upload_id=row.upload_id,
        municipality_id=row.municipality_id,
        area=area,
        key=row.data["item"],
        position=last + 1,
        data=stored["data"],
        place=stored["place"],
        changes=row.changes,
        touched=True,
    )
    part = part_from(area, made.data)
    state_points(made, points_in(area, part) if part else [])
    made.save()
    return made


def _change(target: UploadPart, data: dict[str, Any]) -> None:
    part = part_from(target.area, data)
    if part is None:
        return
    target.data = data
    target.touched = True
    target.changes += 1
    state_points(target, after_change(points_of(target), target.area, part, was_read=False))
    target.save()


def _put_after(target: UploadPart, key: str) -> None:
    """Let it follow the part of its list that is called so, or come first."""
    rows = list(UploadPart.objects.filter(upload_id=target.upload_id, area=target.area).order_by("position"))
    places = [row.position for row in rows]
    rest = [row for row in rows if row.pk != target.pk]
    at = next((number + 1 for number, row in enumerate(rest) if row.key == key), 0)
    rest.insert(at, next(row for row in rows if row.pk == target.pk))
    for row, position in zip(rest, places, strict=True):
        row.position = position
    UploadPart.objects.bulk_update(rest, ["position"])
