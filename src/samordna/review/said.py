"""What reviewers have said of plans: how far they have come, and all of it side by side."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, QuerySet

from samordna.accounts.models import User
from samordna.plandoc.memorandum import Answer, strictest
from samordna.review.models import ReviewAnswer, ReviewedPlan, ReviewOpinion, ReviewQuestion, ReviewRound
from samordna.review.rules import Seat


@dataclass(frozen=True, slots=True)
class Answered:
    """How many of the questions have an answer, and who has given any."""

    count: int = 0
    by: Sequence[str] = ()


def answered_by_plan(review_round: ReviewRound, seat: Seat, user: User) -> dict[int, Answered]:
    """By plan. One query, whatever the number of reviewers."""
    rows = _answers(review_round, seat, user).values("plan").order_by()
    told = rows.annotate(
        number=Count("question", distinct=True), names=ArrayAgg("author__name", distinct=True)
    )
    return {row["plan"]: Answered(row["number"], row["names"]) for row in told}


def proposed_by_plan(review_round: ReviewRound) -> dict[int, int]:
    """How many conditions reviewers propose, by plan. One query."""
    found: dict[int, int] = defaultdict(int)
    for opinion in ReviewOpinion.objects.filter(plan__round=review_round).exclude(conditions=""):
        found[opinion.plan_id] += len(opinion.condition_lines)
    return found


def verdicts(review_round: ReviewRound) -> dict[int, dict[int, Answer]]:
    """The strictest answer by plan and question. One query."""
    rows = ReviewAnswer.objects.filter(plan__round=review_round).exclude(answer="").order_by()
    told = rows.values("plan", "question").annotate(given=ArrayAgg("answer", distinct=True))
    found: dict[int, dict[int, Answer]] = defaultdict(dict)
    for row in told:
        if answer := strictest(row["given"]):
            found[row["plan"]][row["question"]] = answer
    return found


@dataclass(slots=True)
class Asked:
    """A question with what reviewers answer to it about one plan."""

    question: ReviewQuestion
    answers: list[ReviewAnswer] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SaidOfPlan:
    """All that reviewers say of a plan, side by side."""

    asked: list[Asked]
    opinions: list[ReviewOpinion]


def said_of(
    plan: ReviewedPlan, questions: Sequence[ReviewQuestion], seat: Seat | None, user: User
) -> SaidOfPlan:
    """What the reader may see of it: a guest only what they say themselves. Two queries."""
    asked = {question.pk: Asked(question) for question in questions}
    answers = ReviewAnswer.objects.filter(plan=plan).exclude(answer="", comment="")
    opinions = ReviewOpinion.objects.filter(plan=plan).exclude(strengths="", proposals="", conditions="")
    if seat and seat.is_guest:
        answers, opinions = answers.filter(author=user), opinions.filter(author=user)
    for answer in answers.select_related("author").order_by("pk"):
        if answer.question_id in asked:
            asked[answer.question_id].answers.append(answer)
    return SaidOfPlan(list(asked.values()), list(opinions.select_related("author").order_by("pk")))


def _answers(review_round: ReviewRound, seat: Seat, user: User) -> QuerySet[ReviewAnswer]:
    rows = ReviewAnswer.objects.filter(plan__round=review_round).exclude(answer="")
    return rows.filter(author=user) if seat.is_guest else rows
