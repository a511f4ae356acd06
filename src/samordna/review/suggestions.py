"""What forms begin with: a new round with a free name, a joint judgement with what the reviewers have said."""

from collections.abc import Iterable
from itertools import chain, count
from typing import Any

from django.utils.translation import gettext as _

from samordna.organisation.models import Municipality
from samordna.plandoc.memorandum import Answer
from samordna.review.models import ReviewedPlan, ReviewRound
from samordna.review.said import SaidOfPlan


def free_name(municipality: Municipality, year: int) -> str:
    taken = set(ReviewRound.objects.filter(municipality=municipality).values_list("name", flat=True))
    name = _("Review %(year)d") % {"year": year}
    again = (_("%(name)s, round %(n)d") % {"name": name, "n": number} for number in count(2))
    return next(one for one in chain([name], again) if one not in taken)


def suggested(plan: ReviewedPlan, said: SaidOfPlan) -> dict[str, Any]:
    """The values of the fields in which nothing is written yet; nothing once there is a judgement."""
    if plan.is_judged or any((plan.judgement, plan.strengths, plan.lacking, plan.conditions)):
        return {}
    return {
        "strengths": "\n\n".join(_once(one.strengths for one in said.opinions)),
        "lacking": "\n".join(_lacking(said)),
        "conditions": "\n".join(_once(line for one in said.opinions for line in one.condition_lines)),
    }


def _lacking(said: SaidOfPlan) -> list[str]:
    """The comments on what is not as it should be."""
    return _once(
        f"- {' '.join(answer.comment.split())}"
        for asked in said.asked
        for answer in asked.answers
        if answer.comment and answer.answer in {Answer.PARTLY, Answer.NO}
    )


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
