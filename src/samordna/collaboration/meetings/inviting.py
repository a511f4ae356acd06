"""Who is invited to a meeting, and what each has answered."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.commands.invitations import members_invite
from samordna.collaboration.meetings.invitation_steps import link_of
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.meetings.standing import lines_of, when_mail_goes
from samordna.collaboration.meetings.telling_whom import with_unreached
from samordna.collaboration.pages import address, collaboration_page, require_leading
from samordna.collaboration.queries import members_of
from samordna.collaboration.tabs import MEETINGS
from samordna.core.days import moment
from samordna.core.toasts import done
from samordna.organisation.answering.gatherings import closed_day_of
from samordna.plandoc.following_up.working_hours import waits_until


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
        at = timezone.now()
        try:
            made = members_invite(meeting=meeting, members=members, at=at, link=link_of(request))
        except ValidationError as error:
            refusal = error.messages[0]
        else:
            undo = address(request, "meeting_invitations_undo", meeting.pk) if waits_until(at) else ""
            done(request, with_unreached(_said(len(made)), meeting), undo=undo)
            return redirect(address(request, "meeting_invitations", meeting.pk))
    context = {
        "meeting": meeting,
        "members": among,
        "lines": lines,
        "refusal": refusal,
        "closed_day": closed_day_of(meeting),
        **when_mail_goes(meeting),
    }
    return collaboration_page(
        request, "meetings/invite.html", context, tab=MEETINGS, status=422 if refusal else 200
    )


def _said(count: int) -> str:
    words = ngettext("%(n)d member is invited.", "%(n)d members are invited.", count) % {"n": count}
    at = waits_until(timezone.now())
    later = _("The mail goes %(when)s.") % {"when": moment(at)}
    return f"{words} {later}" if at else words
