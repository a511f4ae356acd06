"""Who reviews in a round, beside the central coordinators."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import RoleAssignment, User
from samordna.core.days import day
from samordna.core.mail import mail_send
from samordna.review.models import Reviewer, ReviewRound


@transaction.atomic
def reviewer_name(*, review_round: ReviewRound, user: User, address: str = "") -> Reviewer:
    """Let somebody with a role in the municipality review, and tell them by mail where: the whole ``address`` of the round.

    Raises ValidationError for others.
    """
    if not RoleAssignment.objects.filter(municipality=review_round.municipality_id, user=user).exists():
        raise ValidationError(_("Only somebody with a role in the municipality can review."), code="no_role")
    row, is_new = Reviewer.objects.get_or_create(
        municipality_id=review_round.municipality_id, round=review_round, user=user
    )
    if is_new and address:
        mail_send(to=user.email, subject=_("You review plans in Samordna"), text=_told(review_round, address))
    return row


def _told(review_round: ReviewRound, address: str) -> str:
    words = {
        "municipality": review_round.municipality.name,
        "round": review_round.name,
        "day": day(review_round.last_day, "long"),
        "address": address,
    }
    return (
        _("%(municipality)s has asked you to review plans: %(round)s, until %(day)s.\n\n%(address)s\n")
        % words
    )


@transaction.atomic
def reviewer_end(*, reviewer: Reviewer) -> None:
    """They review no more; what they have said stays."""
    reviewer.delete()
