"""A session changed or moved, cancelled and removed, and each of these taken back."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from samordna.organisation.answering.changes import MOVED_BY, Change, WhenAndWhere
from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.commands.saving import filled, locked, saved
from samordna.training.commands.sessions import FIELDS
from samordna.training.commands.telling import change_tell
from samordna.training.models import GroupAtSession, Invitation, Session


@transaction.atomic
def session_update(*, session: Session, values: Mapping[str, Any]) -> Session:
    """Raises ValidationError."""
    row = locked(session.municipality, session)
    _refuse_over(row)
    before, was = [getattr(row, name) for name in MOVED_BY], WhenAndWhere.of(row)
    course = row.course_id
    filled(row, values, FIELDS)
    if row.course_id != course and _is_counted(row):
        raise ValidationError(
            {"course": _("Heads are counted at the session. Its course can no longer be another.")}
        )
    if [getattr(row, name) for name in MOVED_BY] != before:
        row.sequence += 1
        return _with_news(saved(row), Change.MOVED, was)
    return saved(row)


@transaction.atomic
def session_cancel(*, session: Session, because: str) -> Session:
    """Raises ValidationError where heads are counted, since then it has been held."""
    row = locked(session.municipality, session)
    _refuse_over(row)
    if _is_counted(row):
        raise ValidationError(_("Heads are counted at the session, so it has been held."), code="counted")
    values = {"cancelled_at": timezone.now(), "cancelled_because": because, "sequence": row.sequence + 1}
    return _with_news(saved(filled(row, values, tuple(values))), Change.CANCELLED)


@transaction.atomic
def session_reopen(*, session: Session) -> Session:
    """It is held after all. Raises ValidationError."""
    row = locked(session.municipality, session)
    if row.removed_at or not row.cancelled_at:
        raise ValidationError(_("The session is not cancelled. Nothing was changed."), code="open")
    values = {"cancelled_at": None, "cancelled_because": "", "sequence": row.sequence + 1}
    return _with_news(saved(filled(row, values, tuple(values))), Change.HELD)


@transaction.atomic
def session_remove(*, session: Session) -> Session:
    """One planned by mistake. Raises ValidationError where a group is signed up or counted: it is cancelled instead."""
    row = locked(session.municipality, session)
    partners = Invitation.objects.present().filter(session=row, coming__gt=0)
    if GroupAtSession.objects.filter(session=row).exists() or partners.exists():
        raise ValidationError(
            _("Groups are signed up or counted at the session. Cancel it instead."), code="used"
        )
    row.mark_removed()
    return saved(row)


@transaction.atomic
def session_restore(*, session: Session) -> Session:
    row = locked(session.municipality, session)
    row.removed_at = None
    return saved(row)


def _with_news(row: Session, change: Change, before: WhenAndWhere | None = None) -> Session:
    """What has begun is no news to anybody."""
    if not has_begun(row):
        change_tell(row, change, before)
    return row


def _refuse_over(row: Session) -> None:
    if row.removed_at:
        raise ValidationError(_("The session is removed. Nothing was changed."), code="removed")
    if row.cancelled_at:
        raise ValidationError(_("The session is cancelled. Let it be held again first."), code="cancelled")


def _is_counted(row: Session) -> bool:
    return GroupAtSession.objects.filter(session=row, came__isnull=False).exists()
