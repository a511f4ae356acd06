"""The meetings that are to come, and those that have been."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.pages import collaboration_page
from samordna.collaboration.queries import meetings_of
from samordna.collaboration.tabs import MEETINGS

ON_A_PAGE = 50


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    rows, moment = meetings_of(request.municipality), now()
    past = Paginator(rows.filter(ends_at__lt=moment).order_by("-starts_at", "-pk"), ON_A_PAGE)
    context: dict[str, Any] = {
        "coming": list(rows.filter(ends_at__gte=moment)),
        "past": past.get_page(request.GET.get("sida")),
    }
    return collaboration_page(request, "meetings/list.html", context, tab=MEETINGS)
