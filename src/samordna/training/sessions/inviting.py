"""Who is invited to a session, and how each stands."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.order import in_order
from samordna.core.toasts import done
from samordna.organisation.answering.links import links_of, unreached
from samordna.organisation.models import Unit
from samordna.organisation.pages import do
from samordna.training.commands import invitations as commands
from samordna.training.counting.rules import session_or_404
from samordna.training.models import GroupAtSession, Invitation, InvitationLink, Session
from samordna.training.pages import address, training_page
from samordna.training.sessions.changing import require_arranging
from samordna.training.sessions.open_to import open_to
from samordna.training.tabs import SESSIONS


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_TRAINING)
def invite(request: MunicipalityRequest, pk: int) -> HttpResponse:
    session = session_or_404(request, pk, locks=request.method == "POST")
    require_arranging(request, session)
    invited = list(_invited(session))
    among = _uninvited(session, {one.unit_id for one in invited})
    refusal = ""
    if request.method == "POST":
        chosen = set(request.POST.getlist("units"))
        units = [one for one in among if str(one.pk) in chosen]
        try:
            made = commands.units_invite(session=session, units=units, at=timezone.now(), link=_link(request))
        except ValidationError as error:
            refusal = error.messages[0]
        else:
            words = ngettext("%(n)d unit is invited.", "%(n)d units are invited.", len(made))
            done(request, words % {"n": len(made)})
            return redirect(address(request, "invitations", session.pk))
    context = {"session": session, "units": among, "lines": _lines(session, invited), "refusal": refusal}
    return training_page(
        request, "sessions/invite.html", context, tab=SESSIONS, status=422 if refusal else 200
    )


@require_POST
@page(Action.EDIT_TRAINING)
def again(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _step(
        request,
        pk,
        lambda row: commands.invitation_send_again(invitation=row, at=timezone.now(), link=_link(request)),
        _("The invitation is sent again."),
    )


@require_POST
@page(Action.EDIT_TRAINING)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    words = _("The invitation is taken back, and its link leads nowhere.")
    return _step(request, pk, lambda row: commands.invitation_remove(invitation=row), words)


def _step(request: MunicipalityRequest, pk: int, command: Callable[[Any], Any], words: str) -> HttpResponse:
    rows = Invitation.objects.present().filter(municipality=request.municipality)
    row = get_object_or_404(rows.select_related("unit", "contact"), pk=pk)
    row.municipality = request.municipality
    row.session = session_or_404(request, row.session_id)
    require_arranging(request, row.session)
    to = address(request, "invitations", row.session_id)
    return do(request, lambda: command(row), said=lambda _row: words, to=to)


def _link(request: MunicipalityRequest) -> Callable[[str], str]:
    slug = request.municipality.slug
    return lambda token: request.build_absolute_uri(reverse("signing_up:answer", args=[slug, token]))


def _invited(session: Session) -> Any:
    return Invitation.objects.present().filter(session=session).select_related("unit", "contact")


def _uninvited(session: Session, invited: set[int]) -> list[Unit]:
    rows = Unit.objects.filter(municipality=session.municipality).valid_on(timezone.localdate())
    those = open_to(session)
    return in_order([one for one in rows if one.pk not in invited and those.holds(one)], lambda one: one.name)


def _lines(session: Session, invited: list[Invitation]) -> list[dict[str, Any]]:
    """Three queries."""
    failed = unreached(links_of(InvitationLink, "invitation", invited))
    groups = GroupAtSession.objects.filter(session=session, signed_up__gt=0)
    signed_up = set(groups.order_by().values_list("unit", flat=True))
    return [
        {"row": one, "has_signed_up": one.unit_id in signed_up, "failed": one.pk in failed}
        for one in in_order(invited, lambda one: one.unit.name)
    ]
