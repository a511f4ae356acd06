"""Reads of the central review. Each starts from what the reader may see."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from samordna.accounts.access import Access
from samordna.accounts.models import RoleAssignment, User
from samordna.core.order import Swedish
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import Step
from samordna.plans.models import PlanStep, PlanVersion
from samordna.plans.queries import latest_versions, versions
from samordna.review.enums import RoundState
from samordna.review.models import (
    LockedMemorandum,
    ReviewedPlan,
    Reviewer,
    ReviewQuestion,
    ReviewRound,
)
from samordna.review.rules import LEADING, leads


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
