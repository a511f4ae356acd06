"""Plans of a round: how they join, and the joint judgement of each."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.plans.models import PlanVersion
from samordna.review.commands.holding import held, held_unlocked
from samordna.review.enums import RoundState
from samordna.review.models import ReviewedPlan, ReviewRound


def plan_join(review_round: ReviewRound, version: PlanVersion) -> ReviewedPlan:
    """The plan in the round, once; one that was taken out stays out until somebody puts it back."""
    row, _is_new = ReviewedPlan.objects.get_or_create(
        municipality_id=review_round.municipality_id, round=review_round, version=version
    )
    return row


def in_open_rounds() -> QuerySet[ReviewedPlan]:
    """The plans that are in an open round, and so join no other by themselves."""
    return ReviewedPlan.objects.present().filter(round__state=RoundState.OPEN)


@transaction.atomic
def version_join(*, version: PlanVersion) -> None:
    """Let a plan that is sent for central review join an open round, the one that ends last, unless it is in one already.

    A round that it was taken out of is passed by.
    """
    if in_open_rounds().filter(version=version).exists():
        return
    known = ReviewedPlan.objects.filter(version=version).exclude(removed_at=None)
    rounds = ReviewRound.objects.filter(municipality=version.municipality_id, state=RoundState.OPEN)
    if row := rounds.exclude(pk__in=known.values("round")).order_by("-last_day", "-pk").first():
        plan_join(row, version)


@transaction.atomic
def plan_add(*, review_round: ReviewRound, version: PlanVersion) -> ReviewedPlan:
    """A plan that has not been sent for review is gone through all the same."""
    row = plan_join(held_unlocked(review_round.pk), version)
    return _set(row, removed_at=None)


@transaction.atomic
def plan_remove(*, plan: ReviewedPlan) -> ReviewedPlan:
    """Take a plan out of the round; what has been said of it comes back with it."""
    held_unlocked(plan.round_id)
    return _set(plan, removed_at=timezone.now())


@transaction.atomic
def plan_restore(*, plan: ReviewedPlan) -> ReviewedPlan:
    held_unlocked(plan.round_id)
    return _set(plan, removed_at=None)


@transaction.atomic
def plan_judge(*, plan: ReviewedPlan, values: dict[str, Any]) -> ReviewedPlan:
    """The joint judgement. Raises ValidationError."""
    held_unlocked(plan.round_id)
    row = ReviewedPlan.objects.get(pk=plan.pk)
    for name, value in values.items():
        setattr(row, name, value)
    row.full_clean(exclude=["municipality", "round", "version"])
    row.save()
    return row


@transaction.atomic
def plan_mark_ready(*, plan: ReviewedPlan) -> ReviewedPlan:
    """Nothing more will be said of the plan. Raises ValidationError while no decision is proposed."""
    held_unlocked(plan.round_id)
    if not ReviewedPlan.objects.get(pk=plan.pk).is_judged:
        raise ValidationError(
            _("Write the joint judgement first: which decision is proposed."), code="unjudged"
        )
    return _set(plan, ready_at=timezone.now())


@transaction.atomic
def plan_mark_unready(*, plan: ReviewedPlan) -> ReviewedPlan:
    """More is to be said; what was handed out is taken back until then."""
    held_unlocked(plan.round_id)
    return _set(plan, ready_at=None, handed_out_at=None)


@transaction.atomic
def plan_hand_out(*, plan: ReviewedPlan) -> ReviewedPlan:
    """Let those who write the plan read what is said of it. Raises ValidationError before it is ready."""
    held(plan.round_id)
    if ReviewedPlan.objects.get(pk=plan.pk).ready_at is None:
        raise ValidationError(_("Mark the plan as ready before it is handed out."), code="not_ready")
    return _set(plan, handed_out_at=timezone.now())


@transaction.atomic
def ready_plans_hand_out(*, review_round: ReviewRound) -> int:
    """The same for every plan that is ready; how many they were."""
    row = held(review_round.pk)
    waiting = row.plans.present().filter(ready_at__isnull=False, handed_out_at=None)
    for plan in waiting:
        _set(plan, handed_out_at=timezone.now())
    return len(waiting)


def _set(plan: ReviewedPlan, **values: Any) -> ReviewedPlan:
    for name, value in values.items():
        setattr(plan, name, value)
    plan.save(update_fields=list(values))
    return plan
