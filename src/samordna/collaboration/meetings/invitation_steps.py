"""What is done with an invitation to a meeting: sent again, given by hand, taken back and put back."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.commands import invitations as commands
from samordna.collaboration.commands.invitation_mails import meeting_invitation_send_again, meeting_link_make
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.models import MeetingInvitation
from samordna.collaboration.pages import address, collaboration_page, require_leading
from samordna.collaboration.tabs import MEETINGS
from samordna.organisation.pages import do, refuse

SHOWN_NEXT = "meeting_link"


@require_POST
@page(Action.EDIT_COLLABORATION)
def again(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _led_or_404(request, pk)
    return do(
        request,
        lambda: meeting_invitation_send_again(invitation=row, at=timezone.now(), link=link_of(request)),
        said=lambda sent: _("Mail goes to %(address)s.") % {"address": sent.address},
        to=_all(request, row.meeting_id),
    )


@require_POST
@page(Action.EDIT_COLLABORATION)
def link(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Make a link to give by hand; it is shown on the next page, and never again."""
    row = _led_or_404(request, pk)
    try:
        request.session[SHOWN_NEXT] = meeting_link_make(invitation=row)
    except ValidationError as error:
        refuse(request, error)
        return redirect(_all(request, row.meeting_id))
    return redirect(address(request, "invitation_link_made", row.pk))


@require_safe
@page(Action.EDIT_COLLABORATION)
def link_made(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """The new link, once: it is kept in the session only until it has been shown."""
    row = _led_or_404(request, pk)
    token = request.session.pop(SHOWN_NEXT, "")
    whole = link_of(request)(token) if token else ""
    context = {"row": row, "meeting": row.meeting, "link": whole, "back": _all(request, row.meeting_id)}
    return collaboration_page(request, "meetings/invitation_link.html", context, tab=MEETINGS)


@require_POST
@page(Action.EDIT_COLLABORATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _led_or_404(request, pk)
    return do(
        request,
        lambda: commands.meeting_invitation_remove(invitation=row),
        said=lambda _row: _("The invitation is taken back, and its link leads nowhere."),
        to=_all(request, row.meeting_id),
        undo=address(request, "invitation_restore", row.pk),
    )


@require_POST
@page(Action.EDIT_COLLABORATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = _led_or_404(request, pk, among=MeetingInvitation.objects.all())
    return do(
        request,
        lambda: commands.meeting_invitation_restore(invitation=row),
        said=lambda _row: _("The invitation stands again, and its link leads where it led."),
        to=_all(request, row.meeting_id),
    )


@require_POST
@page(Action.EDIT_COLLABORATION)
def undo(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Take back all that wait for the morning."""
    meeting = meeting_or_404(request, pk)
    require_leading(request, meeting.forum)
    return do(
        request,
        lambda: commands.waiting_invitations_remove(meeting=meeting),
        said=lambda rows: _taken_back(len(rows)),
        to=_all(request, pk),
    )


def link_of(request: MunicipalityRequest) -> Callable[[str], str]:
    slug = request.municipality.slug
    return lambda token: request.build_absolute_uri(reverse("meeting_replies:answer", args=[slug, token]))


def _led_or_404(request: MunicipalityRequest, pk: int, *, among: Any = None) -> MeetingInvitation:
    rows = MeetingInvitation.objects.present() if among is None else among
    rows = rows.filter(municipality=request.municipality).select_related("member__unit", "member__partner")
    row: MeetingInvitation = get_object_or_404(rows, pk=pk)
    row.municipality, row.meeting = request.municipality, meeting_or_404(request, row.meeting_id)
    require_leading(request, row.meeting.forum)
    return row


def _all(request: MunicipalityRequest, meeting: int) -> str:
    return address(request, "meeting_invitations", meeting)


def _taken_back(count: int) -> str:
    return ngettext("%(n)d invitation is taken back.", "%(n)d invitations are taken back.", count) % {
        "n": count
    }
