"""A meeting planned and changed."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.commands import meetings as commands
from samordna.collaboration.meetings.forms import MeetingForm, PlanningForm
from samordna.collaboration.meetings.invitation_steps import link_of
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.meetings.telling_whom import with_unreached
from samordna.collaboration.meetings.times import next_times
from samordna.collaboration.models import Meeting
from samordna.collaboration.pages import address, collaboration_page, require_leading
from samordna.collaboration.queries import forums_of
from samordna.collaboration.tabs import MEETINGS
from samordna.core.days import day
from samordna.core.toasts import done
from samordna.organisation.pages import saved

SAVED_AT = "samverkan/mote"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def create(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """Begins with when the forum meets next by its rhythm."""
    forum = get_object_or_404(forums_of(request.municipality), pk=pk)
    require_leading(request, forum)
    starts_at, ends_at = next_times(forum, localdate())
    form = PlanningForm(
        request.POST or None,
        instance=Meeting(municipality=request.municipality, forum=forum),
        initial={"starts_at": starts_at, "ends_at": ends_at, "venue": forum.venue},
    )
    back = address(request, "forum", forum.pk)
    made: list[Meeting] = []

    def plan(values: dict[str, Any]) -> Meeting:
        made.extend(commands.meetings_plan(forum=forum, times=values.pop("times", 1), values=values))
        return made[0]

    return _form(request, form, plan, back=back, forum=forum, said=lambda row: _planned(row, made))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def edit(request: MunicipalityRequest, pk: int) -> HttpResponse:
    meeting = meeting_or_404(request, pk, locks=request.method == "POST")
    require_leading(request, meeting.forum)
    form = MeetingForm(request.POST or None, instance=meeting)
    back = address(request, "meeting", meeting.pk)
    return _form(
        request,
        form,
        lambda values: commands.meeting_update(meeting=meeting, values=values, link=link_of(request)),
        back=back,
        forum=meeting.forum,
        said=_saved,
    )


def _form(
    request: MunicipalityRequest,
    form: Any,
    save: Any,
    *,
    back: str,
    forum: Any,
    said: Callable[[Meeting], str],
) -> HttpResponse:
    sent = request.method == "POST"
    is_new = not form.instance.pk
    if sent and (row := saved(request, form, save, place=SAVED_AT)):
        done(request, said(row))
        return redirect(address(request, "meeting", row.pk))
    context = {"form": form, "forum": forum, "back": back, "is_new": is_new}
    return collaboration_page(
        request, "meetings/form.html", context, tab=MEETINGS, status=422 if sent else 200
    )


def _saved(row: Meeting) -> str:
    return with_unreached(_("“%(name)s” is saved.") % {"name": row}, row)


def _planned(first: Meeting, made: list[Meeting]) -> str:
    """Which days those are that the rhythm chose."""
    if len(made) == 1:
        return _saved(first)
    days = ", ".join(day(localdate(one.starts_at)) for one in made)
    words = {"n": len(made), "name": first, "days": days}
    return _("%(n)d meetings of “%(name)s” are planned: %(days)s.") % words
