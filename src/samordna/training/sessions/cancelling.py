"""A session cancelled, held after all, removed and put back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.pages import do, removed, restored, saved
from samordna.training.commands import session_steps as steps
from samordna.training.counting.rules import session_or_404
from samordna.training.models import Session
from samordna.training.pages import address, training_page
from samordna.training.sessions.changing import require_arranging
from samordna.training.sessions.planning import SAVED_AT
from samordna.training.sessions.telling_whom import told_said
from samordna.training.tabs import SESSIONS


class CancelForm(RowForm):
    class Meta:
        model = Session
        fields = ("cancelled_because",)
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cancelled_because"].required = True


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_TRAINING)
def cancel(request: MunicipalityRequest, pk: int) -> HttpResponse:
    sent = request.method == "POST"
    session = session_or_404(request, pk, locks=sent)
    require_arranging(request, session)
    form = CancelForm(request.POST or None, instance=session)
    row = saved(request, form, _cancelling(session), place=SAVED_AT) if sent else None
    if row:
        words = " ".join(filter(None, (_("The session is cancelled."), told_said(row))))
        done(request, words, undo=address(request, "session_reopen", row.pk))
        return redirect(address(request, "session", row.pk))
    context = {"form": form, "session": session, "back": address(request, "session", session.pk)}
    return training_page(request, "sessions/cancel.html", context, tab=SESSIONS, status=422 if sent else 200)


@require_POST
@page(Action.EDIT_TRAINING)
def reopen(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _step(request, pk, steps.session_reopen, _held, to=address(request, "session", pk))


@require_POST
@page(Action.EDIT_TRAINING)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    undo = address(request, "session_restore", pk)
    return _step(request, pk, steps.session_remove, removed, to=address(request, "sessions"), undo=undo)


@require_POST
@page(Action.EDIT_TRAINING)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    to = address(request, "sessions")
    return _step(request, pk, steps.session_restore, restored, to=to, is_removed=True)


def _step(
    request: MunicipalityRequest,
    pk: int,
    command: Callable[..., Session],
    said: Callable[[Any], str],
    *,
    to: str,
    undo: str = "",
    is_removed: bool = False,
) -> HttpResponse:
    session = session_or_404(request, pk, is_removed=is_removed)
    require_arranging(request, session)
    return do(request, lambda: command(session=session), said=said, to=to, undo=undo)


def _held(row: Session) -> str:
    return " ".join(filter(None, (_("The session is to be held."), told_said(row))))


def _cancelling(session: Session) -> Callable[[dict[str, Any]], Session]:
    return lambda values: steps.session_cancel(session=session, because=values["cancelled_because"])
