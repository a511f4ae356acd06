"""A report on its way into other systems: the page to copy from, and files."""

import logging

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.core.exported_files import ExportedFile, as_download, file_name
from samordna.core.table_files.files import FORMATS as TABLE_FORMATS
from samordna.core.table_files.files import Table, table_file
from samordna.core.written_apart import FORMATS, written
from samordna.followup.reporting.composing import report_of
from samordna.followup.reporting.pages import report_or_404, report_page
from samordna.followup.reporting.pasting import pieces
from samordna.organisation.word_files import dressed
from samordna.plandoc.reports import CommitteeReport
from samordna.plandoc.reports.columns import activity_sheet
from samordna.plandoc.reports.outline import content_of_report
from samordna.plandoc.writing import Format

log = logging.getLogger(__name__)


@require_safe
@page(Action.VIEW)
def copy(request: MunicipalityRequest, report: int) -> HttpResponse:
    row = report_or_404(request, report)
    context = {"pieces": pieces(content_of_report(report_of(row)).blocks)}
    return report_page(request, row, "followup/reporting/copy.html", context, tab="report_copy")


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, report: int, file_format: str) -> HttpResponse:
    """The whole report as PDF or Word, its activities as a table for spreadsheets."""
    if file_format not in {*FORMATS, *TABLE_FORMATS}:
        raise Http404
    row = report_or_404(request, report)
    document, to = report_of(row), Format(file_format)
    if to in TABLE_FORMATS:
        name = file_name(request.municipality.name, document.title, to, public=True)
        return table_file(
            [_activities(document)],
            file_format=to,
            title=document.title,
            name=name.removesuffix(to.extension),
        )
    try:
        made = dressed(request, to, lambda template: _made(to, document, template))
    except ExportError:
        log.exception("report %s as %s", row.pk, file_format)
        return render(request, "followup/reporting/export_failed.html", {"report": row}, status=500)
    name = file_name(request.municipality.name, document.title, to, public=True)
    return as_download(ExportedFile(name, to.content_type, made))


def _made(to: Format, report: CommitteeReport, template: bytes | None) -> bytes:
    return written(
        "samordna.followup.writer",
        report,
        to=to,
        language=report.language,
        today=localdate(),
        template=template,
    )


def _activities(report: CommitteeReport) -> Table:
    return Table(_("Activities"), *activity_sheet(report.figures.activities, report.language))
