"""Who is invited to a meeting, and what each has answered."""

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
from samordna.collaboration.commands import invitations as commands
from samordna.collaboration.meetings.rules import is_on_closed_day, meeting_or_404
from samordna.collaboration.models import Meeting, MeetingInvitation, MeetingLink
from samordna.collaboration.pages import address, collaboration_page, require_leading
from samordna.collaboration.queries import members_of
from samordna.collaboration.tabs import MEETINGS
from samordna.core.toasts import done
from samordna.organisation.answering.links import links_of, unreached
from samordna.organisation.pages import do


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def invite(request: MunicipalityRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk, locks=request.method == "POST")
    require_leading(request, meeting.forum)
    lines = lines_of(meeting)
    invited = {line["row"].member_id for line in lines}
    among = [one for one in members_of(meeting.forum) if one.pk not in invited]
    refusal = ""
    if request.method == "POST":
        chosen = set(request.POST.getlist("members"))
        members = [one for one in among if str(one.pk) in chosen]
        try:
            made = commands.members_invite(
                meeting=meeting, members=members, at=timezone.now(), link=_link(request)
            )
        except ValidationError as error:
            refusal = error.messages[0]
        else:
            words = ngettext("%(n)d member is invited.", "%(n)d members are invited.", len(made))
            done(request, words % {"n": len(made)})
            return redirect(address(request, "meeting_invitations", meeting.pk))
    context = {
        "meeting": meeting,
        "members": among,
        "lines": lines,
        "refusal": refusal,
        "is_on_closed_day": is_on_closed_day(meeting),
    }
    return collaboration_page(
        request, "meetings/invite.html", context, tab=MEETINGS, status=422 if refusal else 200
    )


@require_POST
@page(Action.EDIT_COLLABORATION)
def again(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _step(
        request,
        pk,
        lambda row: commands.meeting_invitation_send_again(
            invitation=row, at=timezone.now(), link=_link(request)
        ),
        _("The invitation is sent again."),
    )


@require_POST
@page(Action.EDIT_COLLABORATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    words = _("The invitation is taken back, and its link leads nowhere.")
    return _step(request, pk, lambda row: commands.meeting_invitation_remove(invitation=row), words)


def lines_of(meeting: Meeting) -> list[dict[str, Any]]:
    """Who is invited, with what became of the mail. Three queries, or one."""
    rows = MeetingInvitation.objects.present().filter(meeting=meeting)
    invited = list(rows.select_related("member__unit", "member__partner", "member__deputy"))
    failed = unreached(links_of(MeetingLink, "invitation", invited)) if invited else set()
    return [{"row": one, "failed": one.pk in failed} for one in invited]


def _step(request: MunicipalityRequest, pk: int, command: Callable[[Any], Any], words: str) -> HttpResponse:
    rows = MeetingInvitation.objects.present().filter(municipality=request.municipality)
    row = get_object_or_404(rows, pk=pk)
    row.municipality = request.municipality
    row.meeting = meeting_or_404(request, row.meeting_id)
    require_leading(request, row.meeting.forum)
    to = address(request, "meeting_invitations", row.meeting_id)
    return do(request, lambda: command(row), said=lambda _row: words, to=to)


def _link(request: MunicipalityRequest) -> Callable[[str], str]:
    slug = request.municipality.slug
    return lambda token: request.build_absolute_uri(reverse("meeting_replies:answer", args=[slug, token]))
