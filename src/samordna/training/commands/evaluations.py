"""The link by which a session is evaluated, and the answers that come by it."""

import secrets
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.commands.saving import locked
from samordna.plandoc.training.evaluation import QUESTIONS, SCALE
from samordna.training.models import Evaluation, Session


@transaction.atomic
def evaluation_open(*, session: Session) -> Session:
    """A link for everybody who was there; the one that there is stays. Raises ValidationError."""
    row = locked(session.municipality, session)
    if row.removed_at or row.cancelled_at:
        raise ValidationError(_("The session is cancelled or removed. Nobody was there."), code="cancelled")
    if not row.handed_out:
        row.handed_out = secrets.token_hex(16)
        row.save(update_fields=["handed_out"])
    return row


@transaction.atomic
def evaluation_close(*, session: Session) -> Session:
    """Nobody answers by the link any more; what has been answered stays."""
    row = locked(session.municipality, session)
    row.handed_out = ""
    row.save(update_fields=["handed_out"])
    return row


@transaction.atomic
def evaluation_give(*, session: Session, values: Sequence[int]) -> None:
    """A figure for each question, 0 where it is left out. Raises ValidationError, also where all are."""
    row = locked(session.municipality, session)
    if not row.handed_out or row.removed_at or row.cancelled_at or not has_begun(row):
        raise ValidationError(_("Nobody is asked about the session right now."), code="closed")
    if len(values) != QUESTIONS or any(one and one not in SCALE for one in values) or not any(values):
        raise ValidationError(_("Answer at least one of the questions, from 1 to 5."), code="empty")
    Evaluation.objects.create(municipality=row.municipality, session=row, values=list(values))
