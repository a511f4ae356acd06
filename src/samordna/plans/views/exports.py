"""The plan as a file."""

import logging

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.apart import ExportError
from samordna.core.exported_files import ExportedFile, as_download, file_name
from samordna.core.page_pieces import language
from samordna.organisation.word_files import dressed
from samordna.plandoc.life_cycle import State
from samordna.plandoc.writing import Format
from samordna.plans.checked import checked
from samordna.plans.corrections import with_corrections
from samordna.plans.documents import adopted_documents_of, document_of
from samordna.plans.models import AdoptedPlan, PlanVersion
from samordna.plans.plan_files import export
from samordna.plans.rules import may_read_restricted
from samordna.plans.views.corrected import corrected_for
from samordna.plans.views.shared import plan_page, readable, version_or_404

log = logging.getLogger(__name__)


@require_safe
@page(Action.VIEW)
def choose(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    formats = [
        ("pdf", "PDF", "FilePdf", _("Accessible and archivable, for the board and the public.")),
        ("docx", "Word", "FileWord", _("To work on in a text processor.")),
        ("xlsx", "Excel", "FileExcel", _("Activities and services as sheets; dates are dates.")),
        ("csv", "CSV", "FileCsv", _("The activities, for other systems.")),
        ("json", "JSON", "FileJson", _("Everything, for Samordna in another municipality.")),
    ]
    may_have_internal = may_read_restricted(request.access, row)
    sections = row.section_set.present().filter(restricted=True)
    context = {
        "formats": formats,
        "may_have_internal": may_have_internal,
        "restricted": sections.count() if may_have_internal else 0,
        "corrections": corrected_for(request, row).told,
    }
    return plan_page(request, row, "plans/exports.html", context, tab="ladda-ner/")


@require_safe
@page(Action.VIEW)
def download(request: MunicipalityRequest, version: int, file_format: str) -> HttpResponse:
    """``?intern=1`` takes restricted sections along, for those who may read them."""
    if file_format not in set(Format):
        raise Http404
    row = version_or_404(request, version)
    public = request.GET.get("intern") != "1" or not may_read_restricted(request.access, row)
    if public and file_format == Format.PDF and (kept := _kept_pdf(row)):
        name = file_name(row.municipality.name, row.title, Format.PDF, public=True)
        return as_download(ExportedFile(name, Format.PDF.content_type, kept))
    document = (
        adopted_documents_of([row])[0]
        if public
        else readable(request, [row], how="export", as_adopted=True)[0]
    )
    document = with_corrections(row, document)
    report = None if public or file_format != Format.XLSX else checked(row, document_of(row))
    try:
        made = dressed(
            request,
            Format(file_format),
            lambda template: export(
                document,
                Format(file_format),
                language=language(),
                public=public,
                state=State(row.state),
                report=report,
                template=template,
            ),
        )
    except ExportError:
        log.exception("export of version %s as %s", row.pk, file_format)
        return render(request, "plans/export_failed.html", {"version": row}, status=500)
    return as_download(made)


def _kept_pdf(version: PlanVersion) -> bytes:
    """The PDF of the day of adoption; empty where the version is not adopted."""
    pdf = AdoptedPlan.objects.filter(version=version).values_list("pdf", flat=True).first()
    return bytes(pdf or b"")
