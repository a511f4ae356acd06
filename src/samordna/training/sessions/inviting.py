"""Who is invited to a session, and how each stands."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.days import moment
from samordna.core.many import ManyBoxes
from samordna.core.order import in_order
from samordna.core.toasts import done
from samordna.organisation.answering.links import links_of, unreached
from samordna.organisation.models import Unit
from samordna.plandoc.following_up.working_hours import waits_until
from samordna.training.commands.invitations import units_invite
from samordna.training.counting.rules import session_or_404
from samordna.training.models import GroupAtSession, Invitation, InvitationLink, Session
from samordna.training.pages import address, training_page
from samordna.training.sessions.changing import require_arranging
from samordna.training.sessions.invitation_steps import link_of
from samordna.training.sessions.open_to import OpenTo, open_to
from samordna.training.tabs import SESSIONS

UNITS = "units"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_TRAINING)
def invite(request: MunicipalityRequest, pk: int) -> HttpResponse:
    session = session_or_404(request, pk, locks=request.method == "POST")
    require_arranging(request, session)
    invited = list(_invited(session))
    those = open_to(session)
    among = _uninvited(session, those, {one.unit_id for one in invited})
    refusal = ""
    if request.method == "POST":
        chosen = set(request.POST.getlist(UNITS))
        units = [one for one in among if str(one.pk) in chosen]
        try:
            made = units_invite(session=session, units=units, at=timezone.now(), link=link_of(request))
        except ValidationError as error:
            refusal = error.messages[0]
        else:
            done(request, _said(len(made)))
            return redirect(address(request, "invitations", session.pk))
    context = {
        "session": session,
        "boxes": _boxes(among, those) if among else "",
        "lines": _lines(session, invited),
        "goes_at": waits_until(timezone.now()),
        "refusal": refusal,
    }
    return training_page(
        request, "sessions/invite.html", context, tab=SESSIONS, status=422 if refusal else 200
    )


def _said(count: int) -> str:
    words = ngettext("%(n)d unit is invited.", "%(n)d units are invited.", count) % {"n": count}
    at = waits_until(timezone.now())
    later = _("The mail goes %(when)s.") % {"when": moment(at)}
    return f"{words} {later}" if at else words


def _invited(session: Session) -> Any:
    return Invitation.objects.present().filter(session=session).select_related("unit", "contact")


def _uninvited(session: Session, those: OpenTo, invited: set[int]) -> list[Unit]:
    rows = Unit.objects.filter(municipality=session.municipality).valid_on(timezone.localdate())
    return in_order([one for one in rows if one.pk not in invited and those.holds(one)], lambda one: one.name)


def _boxes(units: list[Unit], those: OpenTo) -> SafeString:
    """To tick; those in the session's forums are ticked."""
    boxes = ManyBoxes(choices=[(one.pk, one.name) for one in units], is_whole=True)
    chosen = [one.pk for one in units if one.pk in those.members]
    return boxes.render(UNITS, chosen, {"id": "id_units"})


def _lines(session: Session, invited: list[Invitation]) -> list[dict[str, Any]]:
    """Three queries. ``waits`` is that no mail has gone yet, though there is an address."""
    links = links_of(InvitationLink, "invitation", invited)
    failed = unreached(links)
    groups = GroupAtSession.objects.filter(session=session, signed_up__gt=0)
    signed_up = set(groups.order_by().values_list("unit", flat=True))
    return [
        {
            "row": one,
            "has_signed_up": one.unit_id in signed_up,
            "failed": one.pk in failed,
            "waits": bool(one.address) and not any(link.mail for link in links.get(one.pk, ())),
        }
        for one in in_order(invited, lambda one: one.unit.name)
    ]
