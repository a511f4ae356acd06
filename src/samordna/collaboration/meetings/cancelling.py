"""A meeting cancelled, held after all, removed and put back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.commands import meetings as steps
from samordna.collaboration.meetings.planning import SAVED_AT
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.meetings.telling_whom import with_unreached
from samordna.collaboration.models import Meeting
from samordna.collaboration.pages import address, collaboration_page, require_leading
from samordna.collaboration.tabs import MEETINGS
from samordna.core.toasts import done
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.pages import do, removed, restored, saved


class CancelForm(RowForm):
    class Meta:
        model = Meeting
        fields = ("cancelled_because",)
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cancelled_because"].required = True


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def cancel(request: MunicipalityRequest, pk: int) -> HttpResponse:
    sent = request.method == "POST"
    meeting = meeting_or_404(request, pk, locks=sent)
    require_leading(request, meeting.forum)
    form = CancelForm(request.POST or None, instance=meeting)
    row = saved(request, form, _cancelling(meeting), place=SAVED_AT) if sent else None
    if row:
        said = with_unreached(_("The meeting is cancelled."), row)
        done(request, said, undo=address(request, "meeting_reopen", row.pk))
        return redirect(address(request, "meeting", row.pk))
    context = {"form": form, "meeting": meeting, "back": address(request, "meeting", meeting.pk)}
    return collaboration_page(
        request, "meetings/cancel.html", context, tab=MEETINGS, status=422 if sent else 200
    )


@require_POST
@page(Action.EDIT_COLLABORATION)
def reopen(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _step(request, pk, steps.meeting_reopen, _held, to=address(request, "meeting", pk))


@require_POST
@page(Action.EDIT_COLLABORATION)
def remove(request: MunicipalityRequest, pk: int) -> HttpResponse:
    undo = address(request, "meeting_restore", pk)
    return _step(request, pk, steps.meeting_remove, removed, to=address(request, "meetings"), undo=undo)


@require_POST
@page(Action.EDIT_COLLABORATION)
def restore(request: MunicipalityRequest, pk: int) -> HttpResponse:
    to = address(request, "meetings")
    return _step(request, pk, steps.meeting_restore, restored, to=to, is_removed=True)


def _step(
    request: MunicipalityRequest,
    pk: int,
    command: Callable[..., Meeting],
    said: Callable[[Any], str],
    *,
    to: str,
    undo: str = "",
    is_removed: bool = False,
) -> HttpResponse:
    meeting = meeting_or_404(request, pk, is_removed=is_removed)
    require_leading(request, meeting.forum)
    return do(request, lambda: command(meeting=meeting), said=said, to=to, undo=undo)


def _held(row: Meeting) -> str:
    return with_unreached(_("The meeting is to be held."), row)


def _cancelling(meeting: Meeting) -> Callable[[dict[str, Any]], Meeting]:
    return lambda values: steps.meeting_cancel(meeting=meeting, because=values["cancelled_because"])
