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
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.gatherings import closed_day_of
from samordna.organisation.models import Municipality, Unit
from samordna.plandoc.following_up.working_hours import waits_until
from samordna.training.commands.invitations import units_invite
from samordna.training.counting.rules import session_or_404
from samordna.training.models import Invitation, Session
from samordna.training.pages import address, training_page
from samordna.training.sessions.changing import require_arranging
from samordna.training.sessions.invitation_steps import link_of
from samordna.training.sessions.open_to import OpenTo, open_to
from samordna.training.sessions.standing import lines_of
from samordna.training.sessions.telling_whom import unreachable_said
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
            done(request, _said(made))
            return redirect(address(request, "invitations", session.pk))
    context = {
        "session": session,
        "boxes": _boxes(session.municipality, among, those) if among else "",
        "any_named": any(those.names(one) for one in among),
        "lines": lines_of(session, invited),
        "refusal": refusal,
        "closed_day": closed_day_of(session),
    }
    return training_page(
        request, "sessions/invite.html", context, tab=SESSIONS, status=422 if refusal else 200
    )


def _said(made: list[Invitation]) -> str:
    """To how many mail goes and when, and who has nowhere that it can go."""
    count = len(made)
    words = [ngettext("%(n)d unit is invited.", "%(n)d units are invited.", count) % {"n": count}]
    at, reached = waits_until(timezone.now()), sum(bool(one.address) for one in made)
    if at and reached:
        words.append(_("The mail goes %(when)s.") % {"when": moment(at)})
    words.append(unreachable_said([one.unit for one in made if not one.address]))
    return " ".join(filter(None, words))


def _invited(session: Session) -> Any:
    return Invitation.objects.present().filter(session=session).select_related("unit", "contact")


def _uninvited(session: Session, those: OpenTo, invited: set[int]) -> list[Unit]:
    rows = Unit.objects.filter(municipality=session.municipality).valid_on(timezone.localdate())
    return in_order([one for one in rows if one.pk not in invited and those.holds(one)], lambda one: one.name)


def _boxes(municipality: Municipality, units: list[Unit], those: OpenTo) -> SafeString:
    """To tick; those that it was opened to by name and those in its forums are ticked. One query."""
    known = Addresses.of(municipality)
    boxes = ManyBoxes(choices=[(one.pk, _named(one, those, known)) for one in units], is_whole=True)
    chosen = [one.pk for one in units if those.names(one)]
    return boxes.render(UNITS, chosen, {"id": "id_units"})


def _named(unit: Unit, those: OpenTo, known: Addresses) -> str:
    member = those.members.get(unit.pk)
    is_reached = known.nearest(unit) or (member and (member.email or member.contact_id in known.by_number))
    return unit.name if is_reached else _("%(unit)s – has no e-mail address") % {"unit": unit.name}
