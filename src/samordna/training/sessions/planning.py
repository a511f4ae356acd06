"""A session planned."""

from datetime import datetime, time, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import get_current_timezone, localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.pages import number_in, saved
from samordna.plandoc.rhythms import next_working
from samordna.training.commands.sessions import session_create
from samordna.training.models import Session
from samordna.training.pages import address, training_page
from samordna.training.sessions.forms import SessionForm
from samordna.training.tabs import SESSIONS

SAVED_AT = "utbildning/tillfalle"
_AHEAD = timedelta(weeks=2)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_TRAINING)
def create(request: MunicipalityRequest) -> HttpResponse:
    """``?kurs=`` is the course, and ``?enhet=`` the unit that it is open to, as from a gap."""
    municipality, sent = request.municipality, request.method == "POST"
    form = SessionForm(
        request.POST or None,
        instance=Session(municipality=municipality),
        initial={"course": number_in(request, "kurs"), **_some_morning()},
        access=request.access,
        open_to=number_in(request, "enhet"),
    )
    row = saved(request, form, _saving(request), place=SAVED_AT) if sent else None
    if row:
        done(request, _("“%(name)s” is saved.") % {"name": row})
        return redirect(address(request, "session", row.pk))
    context = {"form": form, "back": address(request, "sessions")}
    return training_page(request, "sessions/form.html", context, tab=SESSIONS, status=422 if sent else 200)


def _saving(request: MunicipalityRequest) -> Any:
    return lambda values: session_create(municipality=request.municipality, values=values)


def _some_morning() -> dict[str, datetime]:
    """A guess that is changed more quickly than it is written, on a day when offices are open."""
    day, zone = next_working(localdate() + _AHEAD), get_current_timezone()
    return {
        "starts_at": datetime.combine(day, time(9), zone),
        "ends_at": datetime.combine(day, time(12), zone),
    }
