"""All boards' reports to an occasion: on screen with ways to the rows, kept, and as files.

Made where it is asked for and not in a job: of 26 boards with 40 activities each the PDF takes about a second.
"""

import logging

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.core.exported_files import ExportedFile, as_download, file_name
from samordna.core.table_files.files import FORMATS as TABLE_FORMATS
from samordna.core.table_files.files import Table, table_file
from samordna.core.toasts import done
from samordna.core.written_apart import FORMATS, written
from samordna.followup.collected.board_rows import board_rows
from samordna.followup.collected.paper import collected_chapters
from samordna.followup.collected.queries import collected
from samordna.followup.commands.collections import collection_keep
from samordna.followup.models import FollowUpOccasion, KeptCollection
from samordna.followup.reporting.pages import OFFERED
from samordna.followup.writer import COLLECTED
from samordna.organisation.word_files import dressed
from samordna.plandoc.reports.collected import CollectedReport
from samordna.plandoc.reports.collected.sheets import sheets_of
from samordna.plandoc.reports.collected.tables import statuses_of
from samordna.plandoc.writing import Format

log = logging.getLogger(__name__)


@require_safe
@page(Action.SEE_COVERAGE)
def show(request: MunicipalityRequest, occasion: int) -> HttpResponse:
    """As it stands, or, where the address says ``sparad``, as it was kept last."""
    row, report, kept = _asked_for(request, occasion)
    is_kept = "sparad" in request.GET
    context = {
        "occasion": row,
        "told": report,
        "chapters": collected_chapters(report),
        "statuses": statuses_of(report),
        "boards": board_rows(report),
        "kept": kept,
        "is_kept": is_kept,
        "query": "?sparad" if is_kept else "",
        "formats": OFFERED,
        "base": reverse("followup:collected", args=[request.municipality.slug, row.pk]),
        "may_keep": request.access.may_everywhere(Action.REVIEW),
    }
    return render(request, "followup/collected/page.html", context)


@require_POST
@page(Action.REVIEW)
def keep(request: MunicipalityRequest, occasion: int) -> HttpResponse:
    row = get_object_or_404(FollowUpOccasion, municipality=request.municipality, pk=occasion)
    report = collected(row, request.municipality, request.access)
    collection_keep(occasion=row, report=report, user=request.user)
    done(request, _("The document is kept with its figures, and does not change any more."))
    return redirect(f"{reverse('followup:collected', args=[request.municipality.slug, row.pk])}?sparad")


@require_safe
@page(Action.SEE_COVERAGE)
def download(request: MunicipalityRequest, occasion: int, file_format: str) -> HttpResponse:
    """The document as PDF or Word, its tables for spreadsheets."""
    if file_format not in {*FORMATS, *TABLE_FORMATS}:
        raise Http404
    row, report, _kept = _asked_for(request, occasion)
    to = Format(file_format)
    name = file_name(request.municipality.name, report.title, to, public=True)
    if to in TABLE_FORMATS:
        sheets = [Table(one.name, one.columns, list(one.rows)) for one in sheets_of(report)]
        return table_file(sheets, file_format=to, title=report.title, name=name.removesuffix(to.extension))
    try:
        made = dressed(request, to, lambda template: _made(to, report, template))
    except ExportError:
        log.exception("reports of occasion %s as %s", row.pk, file_format)
        return render(request, "followup/collected/export_failed.html", {"occasion": row}, status=500)
    return as_download(ExportedFile(name, to.content_type, made))


def _made(to: Format, report: CollectedReport, template: bytes | None) -> bytes:
    return written(
        "samordna.followup.writer",
        report,
        to=to,
        language=report.language,
        today=localdate(),
        kind=COLLECTED,
        template=template,
    )


def _asked_for(
    request: MunicipalityRequest, pk: int
) -> tuple[FollowUpOccasion, CollectedReport, KeptCollection | None]:
    """Raises Http404, also where nothing has been kept and that is asked for."""
    row = get_object_or_404(FollowUpOccasion, municipality=request.municipality, pk=pk)
    kept = KeptCollection.objects.filter(occasion=row).first()
    if "sparad" not in request.GET:
        return row, collected(row, request.municipality, request.access), kept
    if kept is None:
        raise Http404
    return row, CollectedReport.model_validate_json(kept.document), kept
