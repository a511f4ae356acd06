"""The questions of a round, while it is prepared."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from samordna.review.commands.holding import held_preparing
from samordna.review.models import ReviewQuestion, ReviewRound


@transaction.atomic
def question_add(*, review_round: ReviewRound, values: dict[str, Any]) -> ReviewQuestion:
    """A question last in the round. Raises ValidationError."""
    held_preparing(review_round.pk)
    last = ReviewQuestion.objects.filter(round=review_round).order_by("position").last()
    row = ReviewQuestion(
        municipality_id=review_round.municipality_id,
        round=review_round,
        position=last.position + 1 if last else 0,
        **values,
    )
    row.full_clean(exclude=["municipality", "round"])
    row.save()
    return row


@transaction.atomic
def question_update(*, question: ReviewQuestion, values: dict[str, Any]) -> ReviewQuestion:
    """Raises ValidationError."""
    held_preparing(question.round_id)
    for name, value in values.items():
        setattr(question, name, value)
    question.full_clean(exclude=["municipality", "round"])
    question.save()
    return question


@transaction.atomic
def question_move(*, question: ReviewQuestion, up: bool) -> ReviewQuestion:
    """One step up or down in the order. Raises ValidationError."""
    held_preparing(question.round_id)
    order = list(ReviewQuestion.objects.filter(round=question.round_id).present())
    place = order.index(question)
    to = place - 1 if up else place + 1
    if 0 <= to < len(order):
        order[place], order[to] = order[to], order[place]
        for position, row in enumerate(order):
            row.position = position
        ReviewQuestion.objects.bulk_update(order, ["position"])
    return question


@transaction.atomic
def question_remove(*, question: ReviewQuestion) -> ReviewQuestion:
    """Raises ValidationError once the round has been opened: answers may hang on it."""
    held_preparing(question.round_id)
    question.removed_at = timezone.now()
    question.save(update_fields=["removed_at"])
    return question


@transaction.atomic
def question_restore(*, question: ReviewQuestion) -> ReviewQuestion:
    """Raises ValidationError once the round has been opened."""
    held_preparing(question.round_id)
    question.removed_at = None
    question.save(update_fields=["removed_at"])
    return question
