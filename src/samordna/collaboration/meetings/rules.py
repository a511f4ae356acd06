"""Which meeting a page is about, and what may still be done to it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.collaboration.models import Meeting
from samordna.collaboration.queries import every_meeting_of, meetings_of
from samordna.organisation.answering.gatherings import has_begun


def meeting_or_404(
    request: MunicipalityRequest, pk: int, *, locks: bool = False, is_removed: bool = False, **along: Any
) -> Meeting:
    """``is_removed`` is for putting one back, which may have been put back already; ``along`` is asked in the same query."""
    rows = every_meeting_of(request.municipality) if is_removed else meetings_of(request.municipality)
    rows = rows.annotate(**along)
    row = (rows.select_for_update(of=("self",), no_key=True) if locks else rows).filter(pk=pk).first()
    if row is None:
        raise Http404
    row.municipality = row.forum.municipality = request.municipality
    return row


def refuse_over(meeting: Meeting) -> None:
    if meeting.removed_at:
        raise ValidationError(_("The meeting is removed. Nothing was changed."), code="removed")
    if meeting.cancelled_at:
        raise ValidationError(_("The meeting is cancelled. Let it be held again first."), code="cancelled")


def refuse_begun(meeting: Meeting) -> None:
    refuse_over(meeting)
    if has_begun(meeting):
        raise ValidationError(_("The meeting has begun. Nobody can be invited to it."), code="late")
