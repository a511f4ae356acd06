"""What members have answered otherwise than by their link, and who was there."""

from typing import Any

from django import forms
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.commands.replies import meeting_replies_note
from samordna.collaboration.enums import ATTENDANCES, REPLIES, Choices, without_deputy
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.models import ForumMember, Meeting, MeetingInvitation
from samordna.collaboration.pages import address, collaboration_page, require_leading
from samordna.collaboration.tabs import MEETINGS
from samordna.core.forms import StyledForm
from samordna.core.toasts import done
from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.forms import refused_by
from samordna.plandoc.forums import Reply

BEFORE: Choices = [("", pgettext_lazy("reply", "No answer")), *REPLIES]
AFTER: Choices = [("", pgettext_lazy("attendance", "Not noted")), *ATTENDANCES]


class AttendanceForm(StyledForm, forms.Form):
    """A choice for each member, named by the number of its row."""

    def __init__(self, *args: Any, replies: dict[ForumMember, str], choices: Choices, **kwargs: Any) -> None:
        self.members = {f"member_{one.pk}": one for one in replies}
        super().__init__(*args, initial={f"member_{one.pk}": said for one, said in replies.items()}, **kwargs)
        for name, one in self.members.items():
            offered = choices if one.has_deputy or replies[one] == Reply.DEPUTY else without_deputy(choices)
            field = forms.ChoiceField(
                label=f"{one.function}, {one.organisation}", choices=offered, required=False
            )
            field.widget.attrs["class"] = "ds-input"
            self.fields[name] = field

    def replies(self) -> dict[ForumMember, str]:
        return {one: self.cleaned_data[name] for name, one in self.members.items()}


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def note(request: MunicipalityRequest, pk: int) -> HttpResponse:
    sent = request.method == "POST"
    meeting = meeting_or_404(request, pk, locks=sent)
    require_leading(request, meeting.forum)
    is_after = has_begun(meeting)
    form = AttendanceForm(
        request.POST or None, replies=_replies(meeting), choices=AFTER if is_after else BEFORE
    )
    back = address(request, "meeting", meeting.pk)
    if sent and form.is_valid() and refused_by(form, lambda: _noted(meeting, form)):
        done(request, _("It is saved."))
        return redirect(back)
    title = gettext_lazy("Who was there") if is_after else gettext_lazy("Note answers")
    context = {"form": form, "meeting": meeting, "back": back, "form_title": title, "has_begun": is_after}
    return collaboration_page(
        request, "meetings/attending.html", context, tab=MEETINGS, status=422 if sent else 200
    )


def _replies(meeting: Meeting) -> dict[ForumMember, str]:
    """Of those who are in the forum, and those who were when they were invited. Two queries."""
    rows = MeetingInvitation.objects.present().filter(meeting=meeting).select_related("meeting")
    said = {one.member_id: one.answer for one in rows}
    here = Q(removed_at=None, forum=meeting.forum_id) | Q(pk__in=said)
    members = ForumMember.objects.filter(here).select_related("unit", "partner", "contact", "deputy")
    return {one: said.get(one.pk, "") for one in members}


def _noted(meeting: Meeting, form: AttendanceForm) -> Meeting:
    return meeting_replies_note(meeting=meeting, replies=form.replies())
