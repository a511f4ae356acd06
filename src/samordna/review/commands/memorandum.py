"""The memorandum: what is written in it by hand, and its locking."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.accounts.models import User
from samordna.core.models import digest_of
from samordna.plandoc.memorandum import Memorandum
from samordna.review.commands.holding import held_unlocked
from samordna.review.enums import MemorandumPart
from samordna.review.models import LockedMemorandum, MemorandumText, ReviewRound


@transaction.atomic
def memorandum_text_write(
    *, review_round: ReviewRound, section: MemorandumPart, plan_id: int | None, text: str
) -> MemorandumText:
    """The section says this from now on; with an empty text, what is made from the review again. Raises ValidationError."""
    row = held_unlocked(review_round.pk)
    about = {"municipality_id": row.municipality_id, "round": row, "section": section, "plan_id": plan_id}
    written = MemorandumText.objects.filter(**about).first() or MemorandumText(**about)
    written.text = text
    written.full_clean(exclude=["municipality", "round", "plan"])
    written.save()
    return written


@transaction.atomic
def memorandum_lock(
    *, review_round: ReviewRound, memorandum: Memorandum, user: User | None = None
) -> LockedMemorandum:
    """Keep the memorandum as it is. Raises ValidationError before the round is closed, and once it is locked."""
    row = held_unlocked(review_round.pk)
    if not row.is_closed:
        raise ValidationError(_("Close the review before the memorandum is locked."), code="open")
    text = memorandum.model_dump_json()
    return LockedMemorandum.objects.create(
        municipality_id=row.municipality_id,
        round=row,
        document=text,
        digest=digest_of(text.encode()),
        locked_by=user,
    )
