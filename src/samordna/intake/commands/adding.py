"""A part that the file does not have, or that the reader did not find, is written by a person."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Max

from samordna.accounts.models import User
from samordna.core.personal_data import FieldHit
from samordna.intake.areas import data_of
from samordna.intake.attention import after_change, settle
from samordna.intake.commands.keeping import state_points
from samordna.intake.commands.review import lock, log_answers, points_of, store
from samordna.intake.models import UploadPart
from samordna.plandoc.kinds import KINDS


@transaction.atomic
def part_add(
    *,
    part: UploadPart,
    changes: int,
    values: dict[str, Any],
    user: User,
    decided: Iterable[FieldHit] = (),
    remembered: Iterable[FieldHit] = (),
) -> UploadPart:
    """Write what ``part`` says that a plan ought to have, as the last of its list. ``decided`` and ``remembered`` are as for
    :func:`part_update`. Raises ChangedMeanwhile.
    """
    row, decided = lock(part, changes), list(decided)
    area = row.data["area"]
    said = KINDS[area].model.model_validate(values)
    made = UploadPart(
        upload_id=row.upload_id,
        municipality_id=row.municipality_id,
        area=area,
        key=_free_key(row),
        position=UploadPart.objects.filter(upload_id=row.upload_id).aggregate(last=Max("position"))["last"]
        + 1,
        data=data_of(said),
        changes=row.changes,
        touched=True,
    )
    state_points(made, after_change([], area, said, decided))
    made.save()
    log_answers(made, user, decided, remembered)
    points = points_of(row)
    return store(row, settle(points, {point.key for point in points if point.may_wait}))


def _free_key(row: UploadPart) -> str:
    taken = set(UploadPart.objects.filter(upload_id=row.upload_id).values_list("key", flat=True))
    number = 1
    while (key := f"{row.data['area']}-{number}") in taken:
        number += 1
    return key
