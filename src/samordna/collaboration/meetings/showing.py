"""A meeting: when and where it is, and who comes."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.meetings.inviting import lines_of
from samordna.collaboration.meetings.rules import is_on_closed_day, meeting_or_404
from samordna.collaboration.pages import collaboration_page, may_lead
from samordna.collaboration.tabs import MEETINGS


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    is_to_come = not meeting.cancelled_at and meeting.starts_at > timezone.now()
    context: dict[str, Any] = {
        "meeting": meeting,
        "may_lead": may_lead(request.access, meeting.forum),
        "is_to_come": is_to_come,
        "is_on_closed_day": is_to_come and is_on_closed_day(meeting),
        "lines": lines_of(meeting),
    }
    return collaboration_page(request, "meetings/meeting.html", context, tab=MEETINGS)
