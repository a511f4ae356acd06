"""The sessions that are to come, and those that have been."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Max, Min, QuerySet
from django.http import HttpResponse
from django.utils.timezone import localtime, now
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.order import in_order
from samordna.organisation.units.offering import units_offered
from samordna.training.models import Session
from samordna.training.pages import training_page
from samordna.training.queries import courses_of, sessions_of, units_by_number
from samordna.training.sessions.choice import CANCELLED, COMING, OPEN, PAST, UNCOUNTED, Choice
from samordna.training.tabs import SESSIONS

ON_A_PAGE = 50


@require_safe
@page(Action.SEE_ORGANISATION)
def listed(request: MunicipalityRequest) -> HttpResponse:
    every, moment = sessions_of(request.municipality), now()
    units = units_by_number(request.municipality)
    choice = Choice.from_query(request.GET, units)
    rows = choice.among(every, units, moment)
    past = Paginator(rows.filter(ends_at__lt=moment).order_by("-starts_at", "-pk"), ON_A_PAGE)
    context: dict[str, Any] = {
        "coming": list(rows.filter(ends_at__gte=moment)),
        "past": past.get_page(request.GET.get("sida")),
        "may_plan": request.may(Action.EDIT_TRAINING),
        "choice": choice,
        "units": units_offered(units, [choice.unit.pk] if choice.unit else ()),
        "courses": in_order(courses_of(request.municipality), lambda one: one.name),
        "years": _years(every),
        "when": {"coming": COMING, "past": PAST},
        "which": {"open": OPEN, "cancelled": CANCELLED, "uncounted": UNCOUNTED},
    }
    return training_page(request, "sessions/list.html", context, tab=SESSIONS)


def _years(rows: QuerySet[Session]) -> list[str]:
    """From the last to the first that has a session. One query."""
    ends = rows.order_by().aggregate(first=Min("starts_at"), last=Max("starts_at"))
    if ends["first"] is None:
        return []
    first, last = (localtime(ends[name]).year for name in ("first", "last"))
    return [str(year) for year in range(last, first - 1, -1)]
