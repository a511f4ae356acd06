"""Reads of the central review. Each starts from what the reader may see."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from samordna.accounts.access import Access
from samordna.accounts.models import RoleAssignment, User
from samordna.core.order import Swedish
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import Step
from samordna.plandoc.memorandum import Answer, strictest
from samordna.plans.models import PlanStep, PlanVersion
from samordna.plans.queries import latest_versions, versions
from samordna.review.enums import RoundState
from samordna.review.models import (
    LockedMemorandum,
    ReviewAnswer,
    ReviewedPlan,
    Reviewer,
    ReviewOpinion,
    ReviewQuestion,
    ReviewRound,
)
from samordna.review.rules import LEADING, Seat, leads


def rounds_for(municipality: Municipality, access: Access) -> QuerySet[ReviewRound]:
    """The rounds that the reader takes part in, and those whose memorandum is locked for everybody in the municipality."""
    rounds = ReviewRound.objects.filter(municipality=municipality).order_by("-last_day", "-pk")
    rounds = rounds.annotate(
        is_locked=Exists(LockedMemorandum.objects.filter(round=OuterRef("pk"))),
        plan_count=Count("plans", filter=Q(plans__removed_at=None, plans__version__removed_at=None)),
        ready_count=Count(
            "plans",
            filter=Q(plans__removed_at=None, plans__version__removed_at=None, plans__ready_at__isnull=False),
        ),
    )
    if leads(access):
        return rounds
    theirs = rounds.annotate(takes_part=_is_named(access))
    open_to_all = Q(pk__in=[]) if access.only_invited else Q(is_locked=True)
    return theirs.exclude(state=RoundState.PREPARING).filter(Q(takes_part=True) | open_to_all)


def open_rounds_of(municipality: Municipality, access: Access) -> list[ReviewRound]:
    """The open rounds that the reader takes part in, the first to end first. One query."""
    rows = rounds_for(municipality, access).filter(state=RoundState.OPEN).order_by("last_day", "pk")
    return list(rows if leads(access) else rows.filter(_is_named(access)))


def _is_named(access: Access) -> Exists:
    return Exists(Reviewer.objects.filter(round=OuterRef("pk"), user=access.user))


def questions_of(review_round: ReviewRound) -> list[ReviewQuestion]:
    return list(review_round.questions.present())


def plans_of(review_round: ReviewRound, access: Access) -> QuerySet[ReviewedPlan]:
    """The plans of the round that the reader may see, by title, each with its version, its unit, and whether it was sent."""
    rows = ReviewedPlan.objects.present().filter(round=review_round, version__removed_at=None)
    if access.only_invited:
        rows = rows.filter(version__in=versions(review_round.municipality, access).values("pk"))
    sent = PlanStep.objects.filter(version=OuterRef("version"), step=Step.SEND_FOR_REVIEW)
    shown = rows.select_related("version__plan__unit").annotate(was_sent=Exists(sent))
    return shown.order_by(Swedish("version__title"), "pk")


def taken_out(review_round: ReviewRound) -> QuerySet[ReviewedPlan]:
    """Plans that have been taken out of the round and can be put back."""
    rows = ReviewedPlan.objects.filter(round=review_round, version__removed_at=None)
    return rows.exclude(removed_at=None).select_related("version").order_by(Swedish("version__title"), "pk")


def addable(review_round: ReviewRound, access: Access) -> QuerySet[PlanVersion]:
    """The newest version of each plan that has never been in the round."""
    known = ReviewedPlan.objects.filter(round=review_round).values("version")
    return latest_versions(review_round.municipality, access).exclude(pk__in=known)


def nameable(review_round: ReviewRound) -> QuerySet[User]:
    """Those with a role in the municipality who do not review in the round yet, by name. Who leads it reviews in every round."""
    held = RoleAssignment.objects.filter(municipality=review_round.municipality)
    people = User.objects.filter(pk__in=held.values("user"))
    people = people.exclude(pk__in=held.filter(role__in=LEADING).values("user"))
    return people.exclude(pk__in=review_round.reviewers.values("user")).order_by(Swedish("name"), "pk")


def members(review_round: ReviewRound) -> set[int]:
    """The users who hold a role in the municipality: whoever does not any more reviews no more."""
    roles = RoleAssignment.objects.filter(municipality=review_round.municipality)
    return set(roles.values_list("user", flat=True))


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


def handed_out(version: PlanVersion) -> ReviewedPlan | None:
    """What the latest review has handed out to those who write the plan."""
    rows = ReviewedPlan.objects.present().filter(version=version, handed_out_at__isnull=False)
    return rows.select_related("round").order_by("-handed_out_at").first()


def in_latest_round(version: PlanVersion) -> ReviewedPlan | None:
    """The version in the last round that it joined."""
    return ReviewedPlan.objects.present().filter(version=version).select_related("round").last()


def judged(version: PlanVersion) -> ReviewedPlan | None:
    """The latest joint judgement that is ready, handed out or not."""
    rows = ReviewedPlan.objects.present().filter(version=version, ready_at__isnull=False)
    return rows.select_related("round").order_by("-ready_at").first()


def _answers(review_round: ReviewRound, seat: Seat, user: User) -> QuerySet[ReviewAnswer]:
    rows = ReviewAnswer.objects.filter(plan__round=review_round).exclude(answer="")
    return rows.filter(author=user) if seat.is_guest else rows
