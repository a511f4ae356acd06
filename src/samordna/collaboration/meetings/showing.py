"""A meeting: when and where it is, and who comes."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import Access, MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.meetings.standing import answered, lines_of, when_mail_goes
from samordna.collaboration.models import Meeting
from samordna.collaboration.noting.minutes import who_does
from samordna.collaboration.noting.tasks import may_do
from samordna.collaboration.pages import collaboration_page, may_lead
from samordna.collaboration.tabs import MEETINGS
from samordna.organisation.answering.gatherings import closed_day_of, has_begun
from samordna.plans.saying import activities_saying


def noted_of(meeting: Meeting, access: Access) -> dict[str, Any]:
    """The agenda with where each item would be moved to, and what came of the meeting, with the activities that it has become.

    Six queries at most.
    """
    agenda = list(meeting.agenda.present())
    decisions = list(meeting.decisions.present())
    tasks = list(meeting.tasks.present().select_related("member__unit", "member__partner", "user"))
    texts = {*(one.text for one in decisions), *(one.text for one in tasks)}
    said = activities_saying(meeting.municipality, access, texts)
    return {
        "agenda": [(one, place - 1, place + 1) for place, one in enumerate(agenda)],
        "decisions": [(one, said.get(one.text, ())) for one in decisions],
        "tasks": [(one, who_does(one), may_do(access, one), said.get(one.text, ())) for one in tasks],
    }


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk)
    is_to_come = not meeting.cancelled_at and not has_begun(meeting)
    lines = lines_of(meeting)
    context: dict[str, Any] = {
        "meeting": meeting,
        "may_lead": may_lead(request.access, meeting.forum),
        "is_to_come": is_to_come,
        "closed_day": closed_day_of(meeting),
        **when_mail_goes(meeting),
        "may_make_activities": request.access.may(Action.EDIT),
        "lines": lines,
        "answered": answered(meeting, lines),
        "may_be_called_off": is_to_come or meeting.cancelled_at or not lines,
        **noted_of(meeting, request.access),
    }
    return collaboration_page(request, "meetings/meeting.html", context, tab=MEETINGS)
