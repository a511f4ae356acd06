"""Writes of what comes after an alarm."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.days import day
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.organisation.models import Municipality
from samordna.plans.commands import content_create
from samordna.plans.models import Activity, Part, PlanVersion
from samordna.plans.rules import Sight
from samordna.readiness.commands.log import locked_activation
from samordna.readiness.models import Activation, AlarmLesson, Evaluation

LESSON_FIELDS = frozenset({"text", "restricted"})


@transaction.atomic
def evaluation_save(
    *, activation: Activation, answers: Mapping[str, str], user: User, is_finished: bool
) -> Evaluation:
    """Keep what is written of how it went; once finished it can still be changed. Raises ValidationError.

    Nothing is finished while nothing is written.
    """
    row = locked_activation(activation)
    evaluation = Evaluation.objects.filter(activation=row).first() or Evaluation(
        municipality_id=row.municipality_id, activation=row, restricted=row.restricted
    )
    evaluation.answers = {key: text.strip() for key, text in answers.items() if text.strip()}
    if is_finished and not evaluation.answers:
        words = _(
            "Nothing is written yet. Answer at least one of the questions before the evaluation is finished."
        )
        raise ValidationError(words, code="empty")
    evaluation.written_by = user
    evaluation.finished_at = (evaluation.finished_at or timezone.now()) if is_finished else None
    return saved(evaluation)


@transaction.atomic
def lesson_add(*, activation: Activation, values: Mapping[str, Any]) -> AlarmLesson:
    """Last among the lessons. Raises ValidationError."""
    row = locked_activation(activation)
    last = AlarmLesson.objects.filter(activation=row).aggregate(last=Max("position"))["last"]
    lesson = AlarmLesson(
        municipality_id=row.municipality_id, activation=row, position=0 if last is None else last + 1
    )
    return saved(filled(lesson, values, LESSON_FIELDS))


@transaction.atomic
def lesson_update(
    *, municipality: Municipality, lesson: AlarmLesson, values: Mapping[str, Any]
) -> AlarmLesson:
    return saved(filled(locked(municipality, lesson), values, LESSON_FIELDS))


@transaction.atomic
def lesson_remove(*, municipality: Municipality, lesson: AlarmLesson) -> AlarmLesson:
    """The activity that it became stays in its plan."""
    row = locked(municipality, lesson)
    row.mark_removed()
    return saved(row)


@transaction.atomic
def lesson_restore(*, municipality: Municipality, lesson: AlarmLesson) -> AlarmLesson:
    row = locked(municipality, lesson)
    row.removed_at = None
    return saved(row)


@transaction.atomic
def lesson_to_activity(
    *, municipality: Municipality, lesson: AlarmLesson, version: PlanVersion, sight: Sight
) -> AlarmLesson:
    """Make the lesson an activity of a draft, which says from where it came, and tell the lesson among those of the plan (R2).

    One that is an activity already stays that one.

    Raises ValidationError: an activity is read by more than may read what is restricted.
    """
    row = locked(municipality, lesson)
    if row.activity_id and row.activity and row.activity.removed_at is None:
        return row
    if row.restricted or row.activation.restricted:
        words = _(
            "Not all who read a plan may read this lesson. Write it so that everybody may read it, and take away"
            " “restricted”, before it becomes an activity."
        )
        raise ValidationError(words, code="restricted")
    told = {"route": row.activation.content.name, "day": day(timezone.localdate(row.activation.started_at))}
    words = (
        _("Learnt from an exercise: %(route)s, %(day)s.")
        if row.activation.is_exercise
        else _("Learnt from an alarm: %(route)s, %(day)s.")
    )
    row.activity = content_create(
        model=Activity, version=version, values={"action": row.text, "comment": words % told}, sight=sight
    )
    learnt = {"kind": "lessons", "data": {"text": row.text, "activity": row.text}}
    content_create(model=Part, version=version, values=learnt, sight=sight)
    return saved(row)
