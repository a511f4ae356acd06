"""Rounds of review: prepared, opened, closed and opened again."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.organisation.models import Guideline, Municipality
from samordna.plandoc.life_cycle import State
from samordna.plans.models import PlanVersion
from samordna.review.commands.holding import held
from samordna.review.commands.plans import in_open_rounds, plan_join
from samordna.review.default_questions import default_questions
from samordna.review.enums import RoundState
from samordna.review.models import ReviewQuestion, ReviewRound


@transaction.atomic
def round_create(*, municipality: Municipality, values: dict[str, Any]) -> ReviewRound:
    """A round that is being prepared, with the questions that Samordna comes with. Raises ValidationError."""
    row = ReviewRound(municipality=municipality, **values)
    row.full_clean()
    row.save()
    guidelines = Guideline.objects.present().filter(municipality=municipality)
    for position, (text, help_text) in enumerate(default_questions(has_guidelines=guidelines.exists())):
        ReviewQuestion.objects.create(
            municipality=municipality, round=row, position=position, text=text, help_text=help_text
        )
    return row


@transaction.atomic
def round_update(*, review_round: ReviewRound, values: dict[str, Any]) -> ReviewRound:
    """Another name or last day. Raises ValidationError."""
    row = held(review_round.pk)
    for name, value in values.items():
        setattr(row, name, value)
    row.full_clean()
    row.save()
    return row


@transaction.atomic
def round_open(*, review_round: ReviewRound) -> ReviewRound:
    """Let reviewers answer, and let every plan that has been sent for central review join, unless another open round has it.

    Raises ValidationError.
    """
    row = held(review_round.pk)
    if row.is_open:
        return row
    if not row.questions.present().exists():
        raise ValidationError(
            _("Write at least one question before the review is opened."), code="no_questions"
        )
    elsewhere = list(in_open_rounds().values_list("version", flat=True))
    row.state, row.opened_at = RoundState.OPEN, timezone.now()
    row.save(update_fields=["state", "opened_at"])
    waiting = PlanVersion.objects.present().filter(municipality=row.municipality_id, state=State.IN_REVIEW)
    for version in waiting.exclude(pk__in=elsewhere).order_by("pk"):
        plan_join(row, version)
    return row


@transaction.atomic
def round_close(*, review_round: ReviewRound) -> ReviewRound:
    """Reviewers answer no more; the central coordinator goes on with the joint judgements and the memorandum."""
    row = held(review_round.pk)
    if row.is_open:
        row.state, row.closed_at = RoundState.CLOSED, timezone.now()
        row.save(update_fields=["state", "closed_at"])
    return row
