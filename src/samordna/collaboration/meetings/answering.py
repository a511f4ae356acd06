"""Answering an invitation by its link, without an account: the meeting, its agenda, and nothing else."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from samordna.collaboration.commands.replies import meeting_reply
from samordna.collaboration.enums import REPLIES, without_deputy
from samordna.collaboration.meetings.door import DOOR
from samordna.core.forms import StyledForm
from samordna.core.toasts import done
from samordna.organisation.answering.asking import ask_fact
from samordna.organisation.forms import refused_by
from samordna.plandoc.forums import Reply


class ReplyForm(StyledForm, forms.Form):
    reply = forms.ChoiceField(label=gettext_lazy("Do you come?"), choices=REPLIES, widget=forms.RadioSelect)

    def __init__(self, *args: Any, has_deputy: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reply: Any = self.fields["reply"]
        reply.choices = REPLIES if has_deputy else without_deputy(REPLIES)


@require_http_methods(["GET", "HEAD", "POST"])
@DOOR.page
def answer(request: Any) -> HttpResponse:
    invitation, sent = request.asked, request.method == "POST"
    form = ReplyForm(
        request.POST or None,
        initial={"reply": invitation.answer},
        has_deputy=invitation.member.has_deputy,
    )
    if sent and form.is_valid() and _is_kept(form, invitation):
        done(request, _("Your answer is saved. You can change it until the meeting is over."))
        return redirect(request.address)
    meeting = invitation.meeting
    context = {
        "form": form,
        "meeting": meeting,
        "member": invitation.member,
        "agenda": list(meeting.agenda.present()),
        "said_before": invitation.get_reply_display() if invitation.is_of_former_time else "",
        "place": invitation.municipality,
        **ask_fact(invitation.municipality, meeting.forum.unit),
    }
    return render(request, "collaboration/meetings/by_link.html", context, status=422 if sent else 200)


def _is_kept(form: ReplyForm, invitation: Any) -> Any:
    reply = Reply(form.cleaned_data["reply"])
    return refused_by(form, lambda: meeting_reply(invitation=invitation, reply=reply))
