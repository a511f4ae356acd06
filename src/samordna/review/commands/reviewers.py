"""Who reviews in a round, beside the central coordinators."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import RoleAssignment, User
from samordna.review.models import Reviewer, ReviewRound


@transaction.atomic
def reviewer_name(*, review_round: ReviewRound, user: User) -> Reviewer:
    """Let somebody with a role in the municipality review. Raises ValidationError for others."""
    if not RoleAssignment.objects.filter(municipality=review_round.municipality_id, user=user).exists():
        raise ValidationError(_("Only somebody with a role in the municipality can review."), code="no_role")
    row, _is_new = Reviewer.objects.get_or_create(
        municipality_id=review_round.municipality_id, round=review_round, user=user
    )
    return row


@transaction.atomic
def reviewer_end(*, reviewer: Reviewer) -> None:
    """They review no more; what they have said stays."""
    reviewer.delete()
