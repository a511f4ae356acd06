"""A meeting's notes, its tasks done, its decisions and tasks as activities of a draft, and its minutes as files."""

import logging
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.commands import noted as commands
from samordna.collaboration.meetings.rules import meeting_or_404
from samordna.collaboration.models import Meeting, MeetingDecision, MeetingTask
from samordna.collaboration.noting.forms import NotesForm
from samordna.collaboration.noting.minutes import minutes_of
from samordna.collaboration.noting.pages import led_or_404, noting_form
from samordna.collaboration.noting.tasks import may_do
from samordna.collaboration.pages import address, collaboration_page
from samordna.collaboration.tabs import MEETINGS
from samordna.core import days
from samordna.core.apart import ExportError
from samordna.core.exported_files import ExportedFile, as_download, file_name
from samordna.core.page_pieces import language
from samordna.core.written_apart import FORMATS, written
from samordna.mapping.extending import Draft, drafts_of
from samordna.organisation.pages import do
from samordna.organisation.word_files import dressed
from samordna.plandoc.writing import Format
from samordna.plans.saying import activities_saying

log = logging.getLogger(__name__)
Noted = TypeVar("Noted", MeetingDecision, MeetingTask)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_COLLABORATION)
def notes(request: MunicipalityRequest, pk: int) -> HttpResponse:
    meeting = led_or_404(request, pk)
    form = NotesForm(request.POST or None, instance=meeting)
    return noting_form(
        request,
        form,
        meeting,
        lambda values: commands.meeting_note(meeting=meeting, values=values),
        title=_("Notes"),
    )


@require_POST
@page(Action.SEE_ORGANISATION)
def task_done(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """By whoever leads the forum, and by those whose task it is."""
    return _done(request, pk, is_done=True, said=_("The task is done."))


@require_POST
@page(Action.SEE_ORGANISATION)
def task_reopen(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _done(request, pk, is_done=False, said=_("The task is to be done."))


@require_safe
@page(Action.SEE_ORGANISATION)
def decision_to_plan(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _to_plan(request, _present(request, MeetingDecision, pk))


@require_safe
@page(Action.SEE_ORGANISATION)
def task_to_plan(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return _to_plan(request, _present(request, MeetingTask, pk))


@require_safe
@page(Action.SEE_ORGANISATION)
def minutes(request: MunicipalityRequest, pk: int, file_format: str) -> HttpResponse:
    if file_format not in set(FORMATS):
        raise Http404
    meeting = meeting_or_404(request, pk)
    decided = meeting.decisions.present().values_list("text", flat=True)
    said = activities_saying(request.municipality, request.access, set(decided))
    document, to = minutes_of(meeting, said), Format(file_format)
    try:
        made = dressed(
            request,
            to,
            lambda template: written(
                "samordna.collaboration.writer",
                document,
                to=to,
                language=language(),
                today=localdate(),
                template=template,
            ),
        )
    except ExportError:
        log.exception("minutes of meeting %s as %s", meeting.pk, file_format)
        context = {"meeting": meeting}
        return collaboration_page(request, "noting/export_failed.html", context, tab=MEETINGS, status=500)
    what = pgettext("file name", "minutes")
    title = f"{what} {meeting.forum.name} {localdate(meeting.starts_at).isoformat()}"
    name = file_name(request.municipality.name, title, to, public=True)
    return as_download(ExportedFile(name, to.content_type, made))


def _done(request: MunicipalityRequest, pk: int, *, is_done: bool, said: str) -> HttpResponse:
    task: Any = _present(request, MeetingTask, pk)
    if not may_do(request.access, task):
        led_or_404(request, task.meeting_id)
    undo = address(request, "task_reopen", pk) if is_done else ""
    return do(
        request,
        lambda: commands.meeting_task_done(task=task, is_done=is_done),
        said=lambda _row: said,
        to=address(request, "meeting", task.meeting_id),
        undo=undo,
    )


def _present(request: MunicipalityRequest, model: type[Noted], pk: int) -> Noted:
    rows = model._default_manager.filter(municipality=request.municipality, removed_at=None)
    row: Noted = get_object_or_404(rows, pk=pk)
    row.meeting = meeting_or_404(request, row.meeting_id)
    return row


def _to_plan(request: MunicipalityRequest, row: MeetingDecision | MeetingTask) -> HttpResponse:
    """In which draft it becomes an activity; where one says the same already, the way leads there."""
    drafts = drafts_of(request.municipality, request.access)
    ways = [(draft.title, _activity(draft, row), row.text in draft.activities) for draft in drafts]
    context = {"meeting": row.meeting, "row": row, "ways": ways}
    return collaboration_page(request, "noting/to_plan.html", context, tab=MEETINGS)


def _activity(draft: Draft, row: MeetingDecision | MeetingTask) -> str:
    if there := draft.activities.get(row.text):
        return there
    values = {"action": row.text, "comment": _said_at(row.meeting)}
    if isinstance(row, MeetingTask):
        values["responsible"] = row.member.function if row.member else ""
        values["ends"] = row.due_on.isoformat() if row.due_on else ""
    return f"{draft.address}?{urlencode({name: said for name, said in values.items() if said})}"


def _said_at(meeting: Meeting) -> str:
    words = {"forum": meeting.forum.name, "day": days.day(meeting.starts_at)}
    return _("From the meeting of %(forum)s, %(day)s.") % words
