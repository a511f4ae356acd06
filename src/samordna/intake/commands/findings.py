"""One answer for all the places where the guard has found the same text."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from django.db import transaction
from pydantic import ValidationError

from samordna.accounts.models import User
from samordna.core.findings import Answer, Finding, key_of, replaced
from samordna.core.known import digits, words_add
from samordna.core.models import GuardDecision
from samordna.core.personal_data import FieldHit, Look, decisions_log
from samordna.core.taking_out import without
from samordna.intake.areas import data_of, part_from
from samordna.intake.attention import Point, PointKind, after_change
from samordna.intake.changed_texts import changes_between
from samordna.intake.commands.keeping import parts_store, state_points
from samordna.intake.commands.review import points_of
from samordna.intake.models import FindingAnswer, State, Upload, UploadPart
from samordna.intake.personal import guarded_rows, hits_of, number_places, personal_points, somebodys_numbers
from samordna.plandoc.guard import Hit, HitKind
from samordna.plandoc.schema import Part

NOTED = {
    Answer.KEEP: GuardDecision.Answer.KEPT,
    Answer.KNOW: GuardDecision.Answer.NO_PERSON,
    Answer.TAKE_OUT: GuardDecision.Answer.REMOVED,
    Answer.REPLACE: GuardDecision.Answer.REPLACED,
}
NOTHING_LEFT = "…"
"""Stands where a text that must say something held nothing but what was taken out."""
CHANGED = ["data", "points", "open_points", "blocks", "guarded", "changes", "touched"]
Change = Callable[[str], str]


@transaction.atomic
def finding_answer(*, upload: Upload, key: str, answer: Answer, by: str = "", user: User) -> Finding | None:
    """Settle, take out or replace a text wherever it stands. None when it waits for no such answer.

    Raises Upload.DoesNotExist when it is not reviewed any more.
    """
    findings_lock(upload)
    rows = [row for row in guarded_rows(upload) if any(_is(point, key) for point in personal_points(row))]
    finding = _finding(rows, key)
    if finding and finding.is_number and answer is Answer.KNOW:
        numbers = somebodys_numbers(number_places(guarded_rows(upload)))
        finding.is_somebodys = digits(finding.text) in numbers
    if finding is None or not finding.may_be(answer) or (answer is Answer.REPLACE and not by.strip()):
        return None
    before = [
        (row, deepcopy(row.data), [point.to_json() for point in personal_points(row) if _is(point, key)])
        for row in rows
    ]
    words = _learn(upload, finding, user) if answer is Answer.KNOW else []
    _log(upload, user, _noted(answer, finding), finding, rows)
    _answered(rows, finding, answer, by.strip())
    parts_store(rows, CHANGED)
    FindingAnswer.objects.create(
        upload=upload,
        municipality_id=upload.municipality_id,
        user=user,
        kind=finding.kind.value,
        answer=answer,
        said={"text": finding.text, "by": by.strip() if answer is Answer.REPLACE else ""},
        rows=[
            {"key": row.key, "points": points, "texts": list(changes_between(data, row.data))}
            for row, data, points in before
        ],
        words=words,
    )
    return finding


def findings_lock(upload: Upload) -> None:
    """Raises Upload.DoesNotExist when it is not reviewed any more."""
    Upload.objects.select_for_update(no_key=True).only("pk").get(pk=upload.pk, state=State.READY)


def _is(point: Point, key: str) -> bool:
    return point.kind is PointKind.PERSONAL_DATA and key_of(point.hit_kind, point.what) == key


def _finding(rows: list[UploadPart], key: str) -> Finding | None:
    points = [point for row in rows for point in personal_points(row) if _is(point, key)]
    if not any(point.is_open for point in points):
        return None
    return Finding(
        HitKind(points[0].hit_kind), points[0].what, any(point.blocking for point in points), len(points)
    )


def _noted(answer: Answer, finding: Finding) -> str:
    is_function = answer is Answer.KNOW and finding.is_number
    return GuardDecision.Answer.FUNCTION if is_function else NOTED[answer]


def _learn(upload: Upload, finding: Finding, user: User) -> list[int]:
    added = words_add(municipality_id=upload.municipality_id, user_id=user.pk, lines=[finding.text])
    return [word.pk for word in added.rows]


def _answered(rows: list[UploadPart], finding: Finding, answer: Answer, by: str) -> None:
    look = Look()
    for row in rows:
        if answer is Answer.KEEP:
            state_points(row, [_settled(point, finding.key) for point in points_of(row)])
        elif answer is Answer.KNOW:
            _know(row, look, finding)
        else:
            _change(row, look, finding, by if answer is Answer.REPLACE else "")
        row.changes += 1
        row.touched = True


def _know(row: UploadPart, look: Look, finding: Finding) -> None:
    """Settled, and gone where the guard now passes it by, as it does a function's number."""
    part = part_from(row.area, row.data)
    points = [_settled(point, finding.key) for point in points_of(row)]
    state_points(row, after_change(points, row.area, part, was_read=False, look=look) if part else points)


def _settled(point: Point, key: str) -> Point:
    return replace(point, settled=True) if _is(point, key) and not point.blocking else point


def _change(row: UploadPart, look: Look, finding: Finding, by: str) -> None:
    """Change every text of a part. One that must not be empty says that something is left out."""
    data = mapped(row.data, changing(look, finding, by))
    try:
        part = part_from(row.area, data)
    except ValidationError:
        part = _fitting(row.area, mapped(row.data, changing(look, finding, by, left=NOTHING_LEFT)))
    if part is None:
        return
    row.data = data_of(part)
    state_points(row, after_change(points_of(row), row.area, part, was_read=False, look=look))


def changing(look: Look, finding: Finding, by: str, left: str = "") -> Change:
    """How a text changes where the finding is taken out of it, or replaced. ``left`` stands where nothing would be left."""

    def changed(text: str) -> str:
        spans = [(hit.start, hit.end) for hit in hits_of(look, text, finding)]
        if not spans:
            return text
        return replaced(text, spans, by) if by else without(text, spans) or left

    return changed


def _fitting(area: str, data: dict[str, Any]) -> Part | None:
    """The part with such fields emptied as are no free text, a time say, and mean nothing without what was taken out."""
    try:
        return part_from(area, data)
    except ValidationError as unfit:
        return part_from(area, data | {str(one["loc"][0]): None for one in unfit.errors()})


def mapped(value: Any, change: Change) -> Any:
    """A value with each of its texts changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {name: mapped(one, change) for name, one in value.items()}
    return [mapped(one, change) for one in value] if isinstance(value, list) else value


def _log(upload: Upload, user: User, answer: str, finding: Finding, rows: list[UploadPart]) -> None:
    """One decision for each place, as when they are settled one by one."""
    hit = Hit(finding.kind, "", 0, 0, blocking=finding.blocking)
    places = [
        f"{row.key}: {point.field}"
        for row in rows
        for point in personal_points(row)
        if _is(point, finding.key)
    ]
    decisions_log(
        municipality_id=upload.municipality_id,
        user_id=user.pk,
        place=f"import {upload.pk}",
        hits=[FieldHit(place, hit) for place in places],
        answer=answer,
    )
