"""A round as it stands, kept from others until what is done to it is saved: it closes before or after, never in between."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samordna.review.models import ReviewRound


def held(round_pk: int) -> ReviewRound:
    return ReviewRound.objects.select_for_update(no_key=True).get(pk=round_pk)


def held_preparing(round_pk: int) -> ReviewRound:
    """Raises ValidationError once the round has been opened."""
    row = held(round_pk)
    if not row.is_preparing:
        raise ValidationError(
            _("The review has been opened, so its questions stand as they are."), code="frozen"
        )
    return row


def held_open(round_pk: int) -> ReviewRound:
    """Raises ValidationError while the round is not open."""
    row = held(round_pk)
    if not row.is_open:
        raise ValidationError(
            _(
                "The review is not open now, so nothing is saved. Ask the central coordinator to open it again."
            ),
            code="closed",
        )
    return row


def held_unlocked(round_pk: int) -> ReviewRound:
    """Raises ValidationError once the memorandum is locked."""
    row = held(round_pk)
    latest = row.memoranda.first()
    if row.is_closed and latest and row.opened_at and latest.frozen_at >= row.opened_at:
        raise ValidationError(
            _("The memorandum is locked. Open the review again to change what it is made from."),
            code="locked",
        )
    return row
