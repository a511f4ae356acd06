"""Heads counted after a session."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.order import in_order
from samordna.core.toasts import done
from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.forms import refused_by
from samordna.organisation.models import Unit
from samordna.organisation.pages import number_in
from samordna.training.commands.counts import heads_count
from samordna.training.counting.forms import HeadsForm
from samordna.training.counting.queries import groups_at, heads_of
from samordna.training.counting.rules import may_arrange, session_or_404, units_countable
from samordna.training.models import GroupAtSession, Session
from samordna.training.pages import address, training_page
from samordna.training.tabs import SESSIONS

ADD, SHOWN = "lagg-till", "med"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.SIGN_UP)
def count(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """``?enhet=`` adds a unit that was not expected, and so does the button for that, with what is written kept in the form."""
    sent = request.method == "POST"
    session = session_or_404(request, pk, locks=sent)
    may_count, groups = units_countable(request, session), groups_at(session)
    if not may_count and not may_arrange(request.access, session):
        require(request, Action.SIGN_UP, session.unit.path if session.unit else None)
    units = _units(request, session, groups, may_count)
    came, signed_up = heads_of(groups)
    form = HeadsForm(request.POST or None, units=units, came=came, signed_up=signed_up)
    adds = ADD in request.POST
    if sent and not adds and _saved(form, session):
        done(request, _("The head count is saved."))
        return redirect(address(request, "session", session.pk))
    context: dict[str, Any] = {
        "session": session,
        "form": form,
        "others": _others(session, units, may_count),
        "may_count": not session.cancelled_at and has_begun(session),
        "is_counted": any(one.came is not None for one in groups),
    }
    status = 422 if sent and not adds else 200
    return training_page(request, "counting/heads.html", context, tab=SESSIONS, status=status)


def _others(session: Session, units: list[Unit], may_count: dict[int, Unit]) -> list[Unit]:
    """That may have been there: units that had ended by then were not."""
    day = localdate(session.starts_at)
    there = (one for one in may_count.values() if one.valid_to is None or one.valid_to >= day)
    return in_order([one for one in there if one not in units], lambda one: one.name)


def _shown(request: MunicipalityRequest) -> set[int]:
    """The units that the form that was sent had boxes for, and the one that is to be added to it."""
    told = [*request.POST.getlist(SHOWN), *([request.POST.get("enhet", "")] if ADD in request.POST else [])]
    return {int(one) for one in told if one.isascii() and one.isdecimal() and len(one) < 18}


def _saved(form: HeadsForm, session: Session) -> Any:
    if edit_conflicts.changed(form, session) or not form.is_valid():
        return None
    is_sure = form.cleaned_data["is_sure"]
    return refused_by(form, lambda: heads_count(session=session, counts=form.counts(), is_sure=is_sure))


def _units(
    request: MunicipalityRequest, session: Session, groups: list[GroupAtSession], may_count: dict[int, Unit]
) -> list[Unit]:
    """Those that are expected or counted, the reader's own, one that it was for alone, and one that is asked for; none twice."""
    own = request.access.units_for(Action.SIGN_UP)
    alone = session.units if len(session.units) == 1 else ()
    pks = {*(one.unit_id for one in groups), *own, *alone, number_in(request, "enhet"), *_shown(request)}
    return in_order([unit for pk, unit in may_count.items() if pk in pks], lambda one: one.name)
