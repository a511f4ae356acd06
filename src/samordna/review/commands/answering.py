"""What a reviewer says of a plan."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.review.commands.holding import held_open
from samordna.review.models import ReviewAnswer, ReviewedPlan, ReviewOpinion


@transaction.atomic
def review_save(
    *,
    plan: ReviewedPlan,
    author: User,
    answers: Mapping[int, dict[str, str]],
    opinion: dict[str, str],
) -> ReviewOpinion:
    """``answers`` are the answer and comment to each question, by its number; nobody else's are touched.

    Raises ValidationError when the round is not open or the plan has been taken out of it; nothing is then saved.
    """
    held_open(plan.round_id)
    if not ReviewedPlan.objects.present().filter(pk=plan.pk).exists():
        raise ValidationError(_("The plan is not in the review any more, so nothing is saved."), code="gone")
    said = {row.question_id: row for row in ReviewAnswer.objects.filter(plan=plan, author=author)}
    about: dict[str, Any] = {"municipality_id": plan.municipality_id, "plan": plan, "author": author}
    for question, values in answers.items():
        row = said.get(question) or ReviewAnswer(question_id=question, **about)
        if row.pk or any(values.values()):
            _write(row, values)
    whole = ReviewOpinion.objects.filter(plan=plan, author=author).first() or ReviewOpinion(**about)
    _write(whole, opinion)
    return whole


def _write(row: Any, values: dict[str, str]) -> None:
    """Let the row have these values; one that says the same already is left alone."""
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    if changed or row.pk is None:
        row.full_clean(exclude=["municipality", "plan", "question", "author"])
        row.save()
