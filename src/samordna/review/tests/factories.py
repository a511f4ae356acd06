"""Rounds of review for tests."""

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from samordna.accounts.models import User
from samordna.core.tests.tenants import act_for
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State, Step
from samordna.plans.commands.settling import step_write
from samordna.plans.models import PlanVersion
from samordna.review.commands import plan_judge, review_save, round_create, round_open
from samordna.review.models import ReviewedPlan, ReviewRound


def a_round(municipality: Municipality, *, is_open: bool = True, **values: Any) -> ReviewRound:
    """A round with the questions that Samordna comes with."""
    act_for(municipality)
    told = {"name": "Granskning 2027", "last_day": localdate() + timedelta(days=30), **values}
    made = round_create(municipality=municipality, values=told)
    return round_open(review_round=made) if is_open else made


def send_for_review(version: PlanVersion) -> ReviewedPlan:
    """Let the version be sent, and so join the open round."""
    step_write(version, Step.SEND_FOR_REVIEW, State.IN_REVIEW, user=None)
    return ReviewedPlan.objects.filter(version=version).latest("pk")


def answers_of(
    review_round: ReviewRound, answer: str = "yes", comment: str = ""
) -> dict[int, dict[str, str]]:
    """The same answer to every question."""
    return {
        question.pk: {"answer": answer, "comment": comment} for question in review_round.questions.present()
    }


def review(plan: ReviewedPlan, author: User, answer: str = "yes", comment: str = "", **opinion: str) -> None:
    whole = {"strengths": "", "proposals": "", "conditions": "", **opinion}
    review_save(plan=plan, author=author, answers=answers_of(plan.round, answer, comment), opinion=whole)


def judge(plan: ReviewedPlan, **values: str) -> ReviewedPlan:
    told = {
        "outcome": "approved_on_conditions",
        "judgement": "Planen är genomarbetad.",
        "strengths": "Tydliga mål.",
        "lacking": "- Uppföljning saknas för en aktivitet.",
        "conditions": "Lägesbilden dateras.\nAnsvarig utses för aktivitet 3.",
        **values,
    }
    return plan_judge(plan=plan, values=told)
