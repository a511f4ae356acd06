"""What is done with an invitation: sent again, to another address, given by hand, taken back and put back."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.organisation.pages import do, refuse, saved
from samordna.training.commands import invitations as commands
from samordna.training.commands.invitation_mails import invitation_link_make, invitation_send_again
from samordna.training.counting.rules import session_or_404
from samordna.training.models import Invitation
from samordna.training.pages import address, training_page
from samordna.training.sessions.changing import require_arranging
from samordna.training.sessions.invitation_form import InvitationForm
from samordna.training.tabs import SESSIONS

SAVED_AT = "utbildning/bjudna"
SHOWN_NEXT = "training_link"


@require_POST
@page(Action.EDIT_TRAINING)
def again(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _own_or_404(request, pk)
    return do(
        request,
        lambda: invitation_send_again(invitation=row, at=timezone.now(), link=link_of(request)),
        said=lambda sent: _("Mail goes to %(address)s.") % {"address": sent.address},
        to=_all(request, row),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_TRAINING)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    sent = request.method == "POST"
    row = _own_or_404(request, pk)
    form = InvitationForm(request.POST or None, instance=row, access=request.access)
    if sent and saved(request, form, _saving(request, row), place=SAVED_AT):
        done(request, _("The address is saved."))
        return redirect(_all(request, row))
    context = {"form": form, "row": row, "session": row.session, "back": _all(request, row)}
    return training_page(
        request, "sessions/invitation_form.html", context, tab=SESSIONS, status=422 if sent else 200
    )


@require_POST
@page(Action.EDIT_TRAINING)
def link(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Make a link to give by hand; it is shown on the next page, and never again."""
    row = _own_or_404(request, pk)
    try:
        request.session[SHOWN_NEXT] = invitation_link_make(invitation=row)
    except ValidationError as error:
        refuse(request, error)
        return redirect(_all(request, row))
    return redirect(address(request, "invitation_link_made", row.pk))


@require_safe
@page(Action.EDIT_TRAINING)
def link_made(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The new link, once: it is kept in the session only until it has been shown."""
    row = _own_or_404(request, pk)
    token = request.session.pop(SHOWN_NEXT, "")
    whole = link_of(request)(token) if token else ""
    context = {"row": row, "session": row.session, "link": whole, "back": _all(request, row)}
    return training_page(request, "sessions/invitation_link.html", context, tab=SESSIONS)


@require_POST
@page(Action.EDIT_TRAINING)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _own_or_404(request, pk)
    words = _("The invitation is taken back, and its link leads nowhere.")
    undo = address(request, "invitation_restore", row.pk)
    to = _all(request, row)
    return do(
        request, lambda: commands.invitation_remove(invitation=row), said=lambda _row: words, to=to, undo=undo
    )


@require_POST
@page(Action.EDIT_TRAINING)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _own_or_404(request, pk, among=Invitation.objects.all())
    words = _("The invitation stands again, and its link leads where it led.")
    to = _all(request, row)
    return do(request, lambda: commands.invitation_restore(invitation=row), said=lambda _row: words, to=to)


def link_of(request: MunicipalityRequest) -> Callable[[str], str]:
    slug = request.municipality.slug
    return lambda token: request.build_absolute_uri(reverse("signing_up:answer", args=[slug, token]))


def _own_or_404(request: MunicipalityRequest, pk: int, *, among: Any = None) -> Invitation:
    """Commands keep the session from others before they touch what hangs on it, and so does this when a form is sent."""
    rows = Invitation.objects.present() if among is None else among
    rows = rows.filter(municipality=request.municipality).select_related("unit", "partner", "contact")
    session_pk = get_object_or_404(rows, pk=pk).session_id
    session = session_or_404(request, session_pk, locks=request.method == "POST")
    require_arranging(request, session)
    row: Invitation = get_object_or_404(rows, pk=pk)
    row.municipality, row.session = request.municipality, session
    return row


def _all(request: MunicipalityRequest, row: Invitation) -> str:
    return address(request, "invitations", row.session_id)


def _saving(request: MunicipalityRequest, row: Invitation) -> Callable[[dict[str, Any]], Invitation]:
    return lambda values: commands.invitation_update(
        invitation=row, values=values, at=timezone.now(), link=link_of(request)
    )
