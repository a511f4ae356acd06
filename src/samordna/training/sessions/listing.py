"""The sessions that are to come, and those that have been."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.training.pages import training_page
from samordna.training.queries import sessions_of
from samordna.training.tabs import SESSIONS

ON_A_PAGE = 50


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    rows, moment = sessions_of(request.municipality), now()
    past = Paginator(rows.filter(ends_at__lt=moment).order_by("-starts_at", "-pk"), ON_A_PAGE)
    context: dict[str, Any] = {
        "coming": list(rows.filter(ends_at__gte=moment)),
        "past": past.get_page(request.GET.get("sida")),
        "may_plan": request.may(Action.EDIT_TRAINING),
    }
    return training_page(request, "sessions/list.html", context, tab=SESSIONS)
