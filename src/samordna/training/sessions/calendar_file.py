"""A session as a calendar file that anybody may take into their own calendar: no list of who has."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.answering.gatherings import downloaded
from samordna.training.counting.rules import session_or_404
from samordna.training.pages import address


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, pk: int) -> HttpResponse:
    site = request.build_absolute_uri(address(request, "session", pk))
    return downloaded(session_or_404(request, pk), site=site)
