"""The report of an alarm as PDF and Word, whole or as everybody may read it."""

import logging

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.core.exported_files import ExportedFile, as_download, file_name
from samordna.core.history import restricted_read
from samordna.core.page_pieces import language
from samordna.core.written_apart import FORMATS, written
from samordna.organisation.word_files import dressed
from samordna.plandoc.alarm.afterwards import AlarmReport, public_report
from samordna.plandoc.writing import Format
from samordna.readiness.activation.pages import activation_or_404
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.afterwards.closed_lessons import closed_lessons
from samordna.readiness.afterwards.pages import after_page
from samordna.readiness.afterwards.report import evaluation_of, lessons_of, report_of

log = logging.getLogger(__name__)


@require_safe
@page(Action.RUN_ALARMS)
def download(request: MunicipalityRequest, pk: int, file_format: str) -> HttpResponse:
    """``?version=oppen`` is for everybody: without the log, without whom was called, without what was written."""
    if file_format not in set(FORMATS):
        raise Http404
    row, to = activation_or_404(request, pk, how="export"), Format(file_format)
    lessons = list(lessons_of(row, request.access))
    restricted_read(request, [one for one in lessons if one.restricted], how="export")
    is_public = request.GET.get("version") == "oppen"
    closed = closed_lessons(lessons, None if is_public else request.access)
    report = report_of(standing_of(row, timezone.now()), lessons, evaluation_of(row), closed)
    told = public_report(report) if is_public else report
    try:
        made = dressed(request, to, lambda template: _made(to, told, template))
    except ExportError:
        log.exception("report of alarm %s as %s", row.pk, file_format)
        return after_page(request, "export_failed.html", row, status=500)
    title = f"{'ovning' if row.is_exercise else 'larm'} {told.route} {localdate(row.started_at)}"
    return as_download(
        ExportedFile(file_name(report.municipality, title, to, public=is_public), to.content_type, made)
    )


def _made(to: Format, report: AlarmReport, template: bytes | None) -> bytes:
    return written(
        "samordna.readiness.writer", report, to=to, language=language(), today=localdate(), template=template
    )
