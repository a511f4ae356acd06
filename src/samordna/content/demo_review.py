"""The demo's central reviews: one that is closed with its memorandum, and one that is open."""

from datetime import date
from typing import Any

from django.utils import translation

from samordna.accounts.access import Access, roles_of
from samordna.accounts.models import User
from samordna.organisation.models import Municipality
from samordna.plans.models import PlanVersion
from samordna.review.commands import (
    memorandum_lock,
    plan_add,
    plan_hand_out,
    plan_judge,
    plan_mark_ready,
    review_save,
    reviewer_name,
    round_close,
    round_create,
    round_open,
)
from samordna.review.memorandum import memorandum_of
from samordna.review.models import ReviewedPlan, ReviewRound

OPINION = ("strengths", "proposals", "conditions")
JUDGEMENT = ("outcome", "judgement", "strengths", "lacking", "conditions")


def review_all(
    municipality: Municipality, users: dict[str, User], leader: User, told: list[dict[str, Any]]
) -> None:
    """``told`` is what ``stockholm_2017/reviews.yaml`` holds, its days counted."""
    with translation.override("sv"):
        for one in told:
            _round(municipality, users, leader, one)


def _round(municipality: Municipality, users: dict[str, User], leader: User, one: dict[str, Any]) -> None:
    values = {"name": one["name"], "last_day": date.fromisoformat(one["last_day"])}
    made = round_open(review_round=round_create(municipality=municipality, values=values))
    for email in one["reviewers"]:
        reviewer_name(review_round=made, user=users[email])
    for plan in one["plans"]:
        _plan(municipality, users, made, plan)
    if one.get("closed"):
        closed = round_close(review_round=made)
        memorandum = memorandum_of(closed, Access(leader, roles_of(leader, municipality)))
        memorandum_lock(review_round=closed, memorandum=memorandum, user=leader)


def _plan(
    municipality: Municipality, users: dict[str, User], made: ReviewRound, told: dict[str, Any]
) -> None:
    versions = PlanVersion.objects.filter(municipality=municipality, plan__unit__code=told["unit"])
    plan = plan_add(review_round=made, version=versions.get(number=told.get("number", 1)))
    for said in told.get("said", []):
        _say(plan, users[said["by"]], said)
    if judgement := told.get("judgement"):
        plan_judge(plan=plan, values={name: judgement.get(name, "") for name in JUDGEMENT})
        plan_mark_ready(plan=plan)
        plan_hand_out(plan=plan)


def _say(plan: ReviewedPlan, author: User, said: dict[str, Any]) -> None:
    answers = said.get("answers", {})
    asked = enumerate(plan.round.questions.present(), 1)
    told = {question.pk: answers.get(number, ["yes", ""]) for number, question in asked}
    review_save(
        plan=plan,
        author=author,
        answers={pk: {"answer": answer, "comment": comment} for pk, (answer, comment) in told.items()},
        opinion={name: said.get(name, "") for name in OPINION},
    )
