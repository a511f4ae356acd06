"""A session changed or moved."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.pages import saved
from samordna.training.commands.session_steps import session_update
from samordna.training.counting.rules import session_or_404
from samordna.training.models import Session
from samordna.training.pages import address, training_page
from samordna.training.sessions.forms import SessionForm
from samordna.training.sessions.planning import SAVED_AT
from samordna.training.sessions.telling_whom import told_said
from samordna.training.tabs import SESSIONS


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_TRAINING)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    sent = request.method == "POST"
    session = session_or_404(request, pk, locks=sent)
    require_arranging(request, session)
    form = SessionForm(request.POST or None, instance=session, access=request.access)
    before = session.sequence
    row = saved(request, form, _saving(session), place=SAVED_AT) if sent else None
    if row:
        told = told_said(row) if row.sequence != before else ""
        done(request, " ".join(filter(None, (_("“%(name)s” is saved.") % {"name": row}, told))))
        return redirect(address(request, "session", row.pk))
    context: dict[str, Any] = {
        "form": form,
        "session": session,
        "back": address(request, "session", session.pk),
    }
    return training_page(request, "sessions/form.html", context, tab=SESSIONS, status=422 if sent else 200)


def require_arranging(request: MunicipalityRequest, session: Session) -> None:
    require(request, Action.EDIT_TRAINING, session.unit.path if session.unit else None)


def _saving(session: Session) -> Any:
    return lambda values: session_update(session=session, values=values)
