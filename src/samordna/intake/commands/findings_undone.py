"""An answer about personal data taken back, whichever it is, while the others stand."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from django.db import transaction
from pydantic import ValidationError

from samordna.accounts.models import User
from samordna.core.findings import Finding
from samordna.core.known import word_remove
from samordna.core.models import GuardDecision, KnownWord
from samordna.core.personal_data import FieldHit, Look, decisions_log
from samordna.intake.areas import data_of, part_from
from samordna.intake.attention import Point, after_change
from samordna.intake.changed_texts import Anew, Change, taken_back
from samordna.intake.commands.findings import CHANGED, changing, findings_lock, mapped
from samordna.intake.commands.keeping import parts_store, state_points
from samordna.intake.commands.review import points_of
from samordna.intake.models import FindingAnswer, Upload, UploadPart
from samordna.plandoc.guard import Hit, HitKind

Later = list[tuple[FindingAnswer, list[Change]]]


@transaction.atomic
def finding_undo(*, upload: Upload, user: User, answer: int | None = None) -> int | None:
    """Take an answer back, by its id, or else the user's latest. How many parts stay as they are since somebody has changed the
    text after it; None when there is nothing to take back. Raises Upload.DoesNotExist.
    """
    findings_lock(upload)
    given = list(FindingAnswer.objects.filter(upload=upload).order_by("pk"))
    asked = [one for one in given if (one.pk == answer if answer else one.user_id == user.pk)]
    if not asked:
        return None
    undone = asked[-1]
    for word in KnownWord.objects.present().filter(pk__in=undone.words):
        word_remove(word=word)
    later = [one for one in given if one.pk > undone.pk]
    before = {one["key"]: one for one in undone.rows}
    rows = list(UploadPart.objects.select_for_update().filter(upload=upload, key__in=before))
    look = Look()
    same = [row for row in rows if _taken_back(row, before[row.key], _of_row(later, row.key), look)]
    parts_store(same, CHANGED)
    FindingAnswer.objects.bulk_update(later, ["rows"])
    hit = Hit(HitKind(undone.kind), "", 0, 0, blocking=False)
    decisions_log(
        municipality_id=upload.municipality_id,
        user_id=user.pk,
        place=f"import {upload.pk}",
        hits=[FieldHit("", hit)],
        answer=GuardDecision.Answer.UNDONE,
    )
    undone.delete()
    return len(rows) - len(same)


def _of_row(answers: Iterable[FindingAnswer], key: str) -> Later:
    """What each answer changed in a part."""
    return [(one, row["texts"]) for one in answers for row in one.rows if row["key"] == key]


def _taken_back(row: UploadPart, before: dict[str, Any], later: Later, look: Look) -> bool:
    """Put a part's texts and points back. What it says besides, and what else was answered of it, stands."""
    data = deepcopy(row.data)
    for change in before["texts"]:
        after = [
            (one, _anew(answer, look))
            for answer, texts in later
            for one in texts
            if one["path"] == change["path"]
        ]
        if not taken_back(data, change, after):
            return False
    try:
        part = part_from(row.area, data)
    except ValidationError:
        return False
    if part is None:
        return False
    row.data = data_of(part)
    asked = [Point.from_json(point) for point in before["points"]]
    keys = {point.key for point in asked}
    points = [*(point for point in points_of(row) if point.key not in keys), *asked]
    state_points(row, after_change(points, row.area, part, was_read=False, look=look))
    row.changes += 1
    return True


def _anew(answer: FindingAnswer, look: Look) -> Anew:
    """What a later answer makes of a value that is another before it now."""
    finding = Finding(HitKind(answer.kind), answer.said["text"], blocking=False)
    change = changing(look, finding, answer.said["by"])
    return lambda value: mapped(value, change)
