"""Who is invited to a session, and how each stands."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, IntegerField, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.models import ForumMember
from samordna.core.days import moment
from samordna.core.many import ManyBoxes
from samordna.core.order import in_order
from samordna.core.toasts import done
from samordna.organisation.answering.addressing import Addresses
from samordna.organisation.answering.gatherings import closed_day_of
from samordna.organisation.models import ContactPoint, Partner, Unit
from samordna.plandoc.following_up.working_hours import waits_until
from samordna.training.commands.invitations import units_invite
from samordna.training.counting.rules import session_or_404
from samordna.training.models import GroupAtSession, Invitation, Session
from samordna.training.pages import address, training_page
from samordna.training.queries import units_by_number
from samordna.training.sessions.changing import require_arranging
from samordna.training.sessions.invitation_steps import link_of
from samordna.training.sessions.open_to import OpenTo, open_to
from samordna.training.sessions.standing import lines_of
from samordna.training.sessions.telling_whom import unreachable_said
from samordna.training.tabs import SESSIONS

UNITS, PARTNERS = "units", "partners"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_TRAINING)
def invite(request: MunicipalityRequest, pk: int) -> HttpResponse:
    session = session_or_404(request, pk, locks=request.method == "POST")
    require_arranging(request, session)
    invited = list(_invited(session))
    units = units_by_number(request.municipality)
    those = open_to(session, units)
    among = _uninvited(units, those, {one.unit_id for one in invited})
    partners = _partners(those, {one.partner_id for one in invited})
    refusal = ""
    if request.method == "POST":
        chosen = set(request.POST.getlist(UNITS))
        too = set(request.POST.getlist(PARTNERS))
        try:
            made = units_invite(
                session=session,
                units=[one for one in among if str(one.pk) in chosen],
                partners=[one for one in partners if str(one.pk) in too],
                at=timezone.now(),
                link=link_of(request),
            )
        except ValidationError as error:
            refusal = error.messages[0]
        else:
            done(request, _said(made))
            return redirect(address(request, "invitations", session.pk))
    context = {
        "session": session,
        **_offered(session, among, partners, those),
        "any_named": any(those.names(one) for one in among),
        "lines": lines_of(invited),
        "refusal": refusal,
        "closed_day": closed_day_of(session),
    }
    return training_page(
        request, "sessions/invite.html", context, tab=SESSIONS, status=422 if refusal else 200
    )


def _said(made: list[Invitation]) -> str:
    """To how many mail goes and when, and who has nowhere that it can go."""
    count = len(made)
    if all(one.unit for one in made):
        words = [ngettext("%(n)d unit is invited.", "%(n)d units are invited.", count) % {"n": count}]
    else:
        words = [ngettext("%(n)d is invited.", "%(n)d are invited.", count) % {"n": count}]
    at, reached = waits_until(timezone.now()), sum(bool(one.address) for one in made)
    if at and reached:
        words.append(_("The mail goes %(when)s.") % {"when": moment(at)})
    words.append(unreachable_said([one.whose for one in made if not one.address]))
    return " ".join(filter(None, words))


def _invited(session: Session) -> Any:
    """``number`` is how many each has signed up."""
    groups = GroupAtSession.objects.filter(session=session, unit=OuterRef("unit")).order_by().values("unit")
    of_unit = Subquery(groups.annotate(n=Sum("signed_up")).values("n"))
    rows = Invitation.objects.present().filter(session=session).select_related("unit", "partner", "contact")
    return rows.annotate(number=Coalesce(of_unit, F("coming"), output_field=IntegerField()))


def _uninvited(units: Mapping[int, Unit], those: OpenTo, invited: set[int]) -> list[Unit]:
    today = timezone.localdate()
    rows = [one for pk, one in units.items() if pk not in invited and one.is_valid_on(today)]
    return in_order([one for one in rows if those.holds(one)], lambda one: one.name)


def _partners(those: OpenTo, invited: set[int | None]) -> list[Partner]:
    """Those in the session's forums."""
    rows = [one.partner for pk, one in those.partners.items() if one.partner and pk not in invited]
    return in_order(rows, lambda one: one.name)


def _offered(
    session: Session, units: list[Unit], partners: list[Partner], those: OpenTo
) -> dict[str, SafeString]:
    """To tick; those that it was opened to by name and those in its forums are ticked. One query."""
    known = Addresses.of(session.municipality)
    nearest = {one.pk: known.nearest(one) for one in units}
    of_units = [(one, _named(one, those.members.get(one.pk), known, nearest[one.pk])) for one in units]
    of_partners = [
        (one, _named(one, those.partners.get(one.pk), known, known.of_partner(one))) for one in partners
    ]
    return {
        "boxes": _boxes(UNITS, of_units, [one.pk for one in units if those.names(one)]),
        "partner_boxes": _boxes(PARTNERS, of_partners, [one.pk for one in partners]),
    }


def _boxes(name: str, rows: Sequence[tuple[Unit | Partner, str]], chosen: list[int]) -> SafeString:
    boxes = ManyBoxes(choices=[(one.pk, label) for one, label in rows], is_whole=True)
    return boxes.render(name, chosen, {"id": f"id_{name}"}) if rows else SafeString("")


def _named(
    who: Unit | Partner, member: ForumMember | None, known: Addresses, nearest: ContactPoint | None
) -> str:
    is_reached = nearest or (member and (member.email or member.contact_id in known.by_number))
    return who.name if is_reached else _("%(unit)s – has no e-mail address") % {"unit": who.name}
