"""The meetings of the list as a file for spreadsheets, with what was decided and what is to be done."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.utils.timezone import localdate, localtime, now
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.collaboration.meetings.choice import Choice
from samordna.collaboration.meetings.listing import with_answers
from samordna.collaboration.models import Meeting, MeetingDecision, MeetingTask
from samordna.collaboration.noting.minutes import who_does
from samordna.collaboration.queries import meetings_of
from samordna.core.table_files.files import FORMATS, Table, table_file
from samordna.plandoc.writing.formats import Format


@require_safe
@page(Action.SEE_ORGANISATION)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    """Every meeting of the list with the same address; CSV holds the meetings alone."""
    if file_format not in FORMATS:
        raise Http404
    rows = Choice.from_query(request.GET).among(meetings_of(request.municipality), now())
    return table_file(
        [_meetings(rows), _decisions(rows), _tasks(rows)],
        file_format=Format(file_format),
        title=f"{pgettext('collaboration', 'Meetings')}, {request.municipality.name}",
        name=f"{request.municipality.slug}-moten-{localdate():%Y-%m-%d}",
    )


def _meetings(rows: QuerySet[Meeting]) -> Table:
    columns = [
        *(_("Forum"), _("Day"), pgettext("meeting", "Begins"), pgettext("meeting", "Ends")),
        *(pgettext("meeting", "Where"), _("Registry number"), pgettext("meeting", "Invited")),
        *(pgettext("meeting", "Answers"), pgettext("meeting", "Come"), pgettext("meeting", "Notes")),
        pgettext("meeting", "Cancelled because"),
    ]
    return Table(
        pgettext("collaboration", "Meetings"),
        columns,
        [
            [
                *_when(one),
                f"{localtime(one.ends_at):%H.%M}",
                *(one.venue, one.registry_number, one.invited, one.answers, one.come),  # type: ignore[attr-defined]  # annotated
                *(one.notes, one.cancelled_because),
            ]
            for one in with_answers(rows)
        ],
    )


def _decisions(rows: QuerySet[Meeting]) -> Table:
    decisions = MeetingDecision.objects.present().filter(meeting__in=rows.order_by().values("pk"))
    return Table(
        pgettext("meeting", "Decisions"),
        [*_heading(), pgettext("meeting", "Decided")],
        [[*_when(one.meeting), one.text] for one in _in_order(decisions)],
    )


def _tasks(rows: QuerySet[Meeting]) -> Table:
    tasks = MeetingTask.objects.present().filter(meeting__in=rows.order_by().values("pk"))
    tasks = tasks.select_related("member__unit", "member__partner", "user")
    return Table(
        pgettext("meeting", "Tasks"),
        [
            *_heading(),
            *(_("What is to be done"), _("Who does it"), _("Last day"), pgettext("task", "Done")),
        ],
        [
            [*_when(one.meeting), one.text, who_does(one), one.due_on, one.done_at and localdate(one.done_at)]
            for one in _in_order(tasks)
        ],
    )


def _heading() -> list[str]:
    return [_("Forum"), _("Day"), pgettext("meeting", "Begins")]


def _when(meeting: Meeting) -> list[Any]:
    begins = localtime(meeting.starts_at)
    return [meeting.forum.name, begins.date(), f"{begins:%H.%M}"]


def _in_order(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.select_related("meeting__forum").order_by("meeting__starts_at", "meeting", "position", "pk")
