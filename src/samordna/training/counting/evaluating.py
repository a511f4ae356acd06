"""What was thought of a session, and the link by which it is asked."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.organisation.pages import do
from samordna.training.commands import evaluations
from samordna.training.counting.beside import evaluation_of
from samordna.training.counting.rules import session_or_404
from samordna.training.models import Session
from samordna.training.pages import address, training_page
from samordna.training.tabs import SESSIONS


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    session = session_or_404(request, pk)
    context: dict[str, Any] = {"session": session, **evaluation_of(request, session)}
    return training_page(request, "counting/evaluation.html", context, tab=SESSIONS)


@require_POST
@page(Action.EDIT_TRAINING)
def hand_out(request: MunicipalityRequest, pk: int) -> HttpResponse:
    words = _("There is a link for everybody who was there.")
    return _done(request, pk, lambda row: evaluations.evaluation_open(session=row), words)


@require_POST
@page(Action.EDIT_TRAINING)
def take_in(request: MunicipalityRequest, pk: int) -> HttpResponse:
    words = _("The link leads nowhere any more. What has been answered stays.")
    return _done(request, pk, lambda row: evaluations.evaluation_close(session=row), words)


def _done(
    request: MunicipalityRequest, pk: int, command: Callable[[Session], Session], words: str
) -> HttpResponse:
    session = session_or_404(request, pk)
    require(request, Action.EDIT_TRAINING, session.unit.path if session.unit else None)
    to = address(request, "evaluation", session.pk)
    return do(request, lambda: command(session), said=lambda _row: words, to=to)
