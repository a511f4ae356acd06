"""The municipality's own questions to contributors."""

from collections.abc import Sequence

from django.db import transaction

from samordna.organisation.commands.saving import lock_order, saved
from samordna.organisation.models import Municipality
from samordna.plandoc.picture.words import Contributor
from samordna.situation.commands.requests import refuse_bad_questions
from samordna.situation.gathering.asking import own_questions
from samordna.situation.models import QuestionTemplate


@transaction.atomic
def questions_set(
    *, municipality: Municipality, kind: Contributor, questions: Sequence[str]
) -> QuestionTemplate:
    """What is asked of a kind of contributor from now on. Raises ValidationError."""
    lock_order(municipality)
    refuse_bad_questions(questions)
    row = own_questions(municipality).get(kind) or QuestionTemplate(municipality=municipality, kind=kind)
    row.questions = list(questions)
    return saved(row)


@transaction.atomic
def questions_reset(*, municipality: Municipality, kind: Contributor) -> None:
    """Ask the library's questions again."""
    lock_order(municipality)
    if row := own_questions(municipality).get(kind):
        row.mark_removed()
        row.save(update_fields=["removed_at"])
