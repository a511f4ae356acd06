"""A session: when and where it is, who it is for, how many were there and what they thought."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.models import Forum
from samordna.mapping.pointing import successors, today
from samordna.organisation.answering.gatherings import closed_day_of, has_begun
from samordna.training.counting.beside import beside
from samordna.training.counting.rules import session_or_404
from samordna.training.models import Session
from samordna.training.pages import training_page
from samordna.training.queries import units_by_number
from samordna.training.tabs import SESSIONS


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    session = session_or_404(request, pk)
    units = units_by_number(request.municipality) if session.units else {}
    context: dict[str, Any] = {
        "session": session,
        "open_to": [units[pk] for pk in today(session.units, units, successors(units))],
        "forums": _forums(session),
        "closed_day": closed_day_of(session),
        "may_sign_up": _may_sign_up(request, session),
        **beside(request, session),
    }
    return training_page(request, "sessions/session.html", context, tab=SESSIONS)


def _forums(session: Session) -> list[Forum]:
    """Those that have not been removed. None is asked for where the session names none."""
    return list(Forum.objects.filter(pk__in=session.forums).present()) if session.forums else []


def _may_sign_up(request: MunicipalityRequest, session: Session) -> bool:
    is_any = request.access.may(Action.SIGN_UP)
    return is_any and not session.cancelled_at and not has_begun(session)
