"""A meeting as a calendar file that anybody may take into their own calendar."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.pages import address
from samordna.organisation.answering.gatherings import downloaded


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, pk: int) -> HttpResponse:
    site = request.build_absolute_uri(address(request, "meeting", pk))
    return downloaded(meeting_or_404(request, pk), site=site)
