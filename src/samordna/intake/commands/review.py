"""Changes to what was found, one part at a time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Func, JSONField, Value

from samordna.accounts.models import User
from samordna.core.known import Writer
from samordna.core.models import GuardDecision
from samordna.core.personal_data import FieldHit, answers_log, decisions_log
from samordna.intake.areas import METADATA, data_of, part_from
from samordna.intake.attention import Point, PointKind, after_change, reopen, settle
from samordna.intake.commands.expected import expected_settle
from samordna.intake.commands.keeping import state_points
from samordna.intake.homes import asked_anew, said_to_be_ours
from samordna.intake.models import State, Upload, UploadPart


@dataclass
class ChangedMeanwhile(Exception):
    """Somebody else changed the same part after the page was shown. Nothing was saved; ``part`` is how it looks now."""

    part: UploadPart


@transaction.atomic
def part_update(
    *,
    part: UploadPart,
    changes: int,
    values: dict[str, Any],
    user: User,
    decided: Iterable[FieldHit] = (),
    remembered: Iterable[FieldHit] = (),
) -> UploadPart:
    """Mend a part. ``decided`` are likely findings that the editor keeps, ``remembered`` those that are no person's.

    Raises ChangedMeanwhile, or pydantic's ValidationError when a value is not allowed.
    """
    row, decided = lock(part, changes), list(decided)
    mended = part_from(row.area, {**row.data, **values})
    if mended is None:
        return row
    data, was = data_of(mended), row.data
    differ = [name for name, value in data.items() if value != was.get(name)]
    row.data = data
    points = after_change(points_of(row), row.area, mended, decided)
    if row.area == METADATA and "municipality" in differ:
        points = asked_anew(points, was.get("municipality") or "", mended, row.municipality)
    log_answers(row, user, decided, remembered)
    expected_settle(upload_id=row.upload_id, area=row.area, data=data, changed=differ)
    return store(row, points)


@transaction.atomic
def point_settle(*, part: UploadPart, changes: int, keys: Collection[str], user: User) -> UploadPart:
    """Somebody has looked at these points and they are right as they stand. Blocking ones stay. Raises ChangedMeanwhile."""
    row = lock(part, changes)
    before = points_of(row)
    points = settle(before, keys)
    kept = [new for old, new in zip(before, points, strict=True) if new.settled and not old.settled]
    log_decisions(
        row,
        user,
        [FieldHit(point.field, point.hit) for point in kept if point.kind is PointKind.PERSONAL_DATA],
    )
    if kept and row.data.get("items"):
        _flag_others(row, flagged=False)
    return store(row, [_ours(row, point) if point in kept else point for point in points])


@transaction.atomic
def point_reopen(*, part: UploadPart, changes: int, keys: Collection[str], user: User) -> UploadPart:
    """Take an answer back: the points are asked anew. Raises ChangedMeanwhile."""
    row = lock(part, changes)
    before = points_of(row)
    points = reopen(before, keys)
    again = [old for old, new in zip(before, points, strict=True) if old.settled and not new.settled]
    guarded = [FieldHit(point.field, point.hit) for point in again if point.kind is PointKind.PERSONAL_DATA]
    log_decisions(row, user, guarded, GuardDecision.Answer.UNDONE)
    if again and row.data.get("items"):
        _flag_others(row, flagged=True)
    row.data |= {point.field: point.was for point in again if point.was}
    if "flagged" in row.data and any(point.kind is PointKind.UNCERTAIN for point in again):
        row.data["flagged"] = True
    return store(row, points)


@transaction.atomic
def part_remove(*, part: UploadPart, changes: int) -> UploadPart:
    """Leave a part out of the plan; :func:`part_restore` takes it back. Raises ChangedMeanwhile."""
    row = lock(part, changes)
    row.removed = True
    return store(row, points_of(row))


@transaction.atomic
def part_restore(*, part: UploadPart, changes: int) -> UploadPart:
    """Take a part back. Raises ChangedMeanwhile."""
    row = lock(part, changes)
    row.removed = False
    return store(row, points_of(row))


def points_of(row: UploadPart) -> list[Point]:
    return [Point.from_json(point) for point in row.points]


def lock(part: UploadPart, changes: int) -> UploadPart:
    """The part, kept from others until it is stored. Raises Upload.DoesNotExist when it is not reviewed any more."""
    Upload.objects.select_for_update(no_key=True).only("pk").get(pk=part.upload_id, state=State.READY)
    locked = UploadPart.objects.select_for_update().get(pk=part.pk)
    if locked.changes != changes:
        raise ChangedMeanwhile(locked)
    return locked


def store(row: UploadPart, points: list[Point]) -> UploadPart:
    if row.data.get("flagged") and not any(
        point.is_open and point.kind is PointKind.UNCERTAIN for point in points
    ):
        row.data["flagged"] = False
    state_points(row, points)
    row.changes += 1
    row.touched = True
    row.save()
    return row


def _ours(row: UploadPart, point: Point) -> Point:
    """That a plan is ours, whatever municipality its file names, is what the plan says from now on."""
    if point.kind is not PointKind.QUESTION:
        return point
    [answered] = said_to_be_ours(row.data, [point], row.municipality)
    return answered


def _flag_others(row: UploadPart, *, flagged: bool) -> None:
    """A doubt that many parts share is answered or asked anew: those with no doubt of their own need a look only with it."""
    same = UploadPart.objects.filter(upload_id=row.upload_id, key__in=row.data["items"], open_points=0)
    value = Func("data", Value("{flagged}"), Value(flagged, JSONField()), function="jsonb_set")
    same.filter(data__flagged=not flagged).update(data=value)


def log_answers(
    row: UploadPart, user: User, decided: Iterable[FieldHit], remembered: Iterable[FieldHit]
) -> None:
    """What was answered in the form of a part."""
    place = f"import {row.upload_id}: {row.key}"
    answers_log(Writer(row.municipality_id, user.pk), place=place, decided=decided, remembered=remembered)


def log_decisions(
    row: UploadPart, user: User, hits: Iterable[FieldHit], answer: str = GuardDecision.Answer.KEPT
) -> None:
    decisions_log(
        municipality_id=row.municipality_id,
        user_id=user.pk,
        place=f"import {row.upload_id}: {row.key}",
        hits=hits,
        answer=answer,
    )
