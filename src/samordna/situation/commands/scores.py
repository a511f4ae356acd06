"""What a seat thinks, kept click by click."""

from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.plandoc.picture.weighing import is_score
from samordna.situation.models import Score, Seat
from samordna.situation.models.workshop import QUESTIONS
from samordna.situation.problems.queries import scored

Figures = Sequence[int | None]
"""One for each criterion; None leaves what was said."""


@transaction.atomic
def scores_save(*, seat: Seat, scores: Mapping[int, Figures]) -> None:
    """``scores`` is by the number of the problem. Raises ValidationError when nobody may score any more, or not that."""
    row = Seat.objects.select_for_update(of=("self",), no_key=True).select_related("workshop").get(pk=seat.pk)
    if reason := why_not_score(row):
        raise ValidationError(reason, code="closed")
    if any(not _is_right(figures) for figures in scores.values()):
        raise ValidationError(_("A score is a whole number from 1 to 5."), code="score")
    there = set(scored(row.workshop.picture_id).filter(pk__in=scores).values_list("pk", flat=True))
    before = {one.problem_id: one.values for one in row.scores.filter(problem__in=there)}
    Score.objects.bulk_create(
        [
            Score(
                municipality_id=row.municipality_id,
                seat=row,
                problem_id=problem,
                values=[
                    old if new is None else new
                    for old, new in zip(before.get(problem, [0] * QUESTIONS), figures, strict=True)
                ],
            )
            for problem, figures in scores.items()
            if problem in there
        ],
        update_conflicts=True,
        unique_fields=["seat", "problem"],
        update_fields=["values"],
    )


def why_not_score(seat: Seat) -> str:
    """Why the seat scores nothing any more; empty when it may."""
    if seat.ended_at:
        return _("The link has been taken back.")
    if seat.workshop.closed_at or seat.workshop.removed_at:
        return _("The workshop is closed.")
    return _("The result is shown. Nobody scores any more.") if seat.workshop.shown_at else ""


def _is_right(figures: Figures) -> bool:
    return len(figures) == QUESTIONS and all(one is None or is_score(one) for one in figures)
