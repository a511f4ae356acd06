"""What every page of a report has: who may open it, its tabs, and the report as chapters."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest, refusal, require
from samordna.accounts.roles import Action
from samordna.core.paper.written import WrittenChapter, written_chapters
from samordna.core.tabs import Tab
from samordna.followup.models import Report
from samordna.followup.reporting.queries import may_read, reports
from samordna.plandoc.reports import CommitteeReport
from samordna.plandoc.reports.outline import content_of_report
from samordna.plans.models import PlanGuest
from samordna.plans.rules import path_of

OFFERED = (
    ("pdf", "PDF", "FilePdf"),
    ("docx", "Word", "FileWord"),
    ("xlsx", "Excel", "FileExcel"),
    ("csv", "CSV", "FileCsv"),
)
"""The files of a report, in the order in which they are offered, with their names and icons."""


def chapters(report: CommitteeReport, *, with_empty: bool) -> list[WrittenChapter]:
    return written_chapters(content_of_report(report, with_empty=with_empty))


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"followup:{name}", args=[request.municipality.slug, *args])


def report_or_404(request: MunicipalityRequest, pk: int, *, to_write: bool = False) -> Report:
    """The report, for those who may read it, or write it. Raises Http404, or PermissionDenied with the reason."""
    row = reports(request.municipality).filter(pk=pk).first()
    if row is None or not _is_invited(request, row):
        raise Http404
    row.municipality = request.municipality
    path = path_of(row.plan)
    if to_write:
        require(request, Action.EDIT, path)
    elif not may_read(row, request.access):
        reason = _("The report is not sent yet. You can read it when it is.")
        raise refusal(request, Action.EDIT, reason, path or ())
    return row


def _is_invited(request: MunicipalityRequest, report: Report) -> bool:
    access = request.access
    if not access.only_invited:
        return True
    guests = PlanGuest.objects.filter(plan=report.plan_id)
    return guests.filter(user=access.user).exists() or guests.filter(email=access.user.email).exists()


def report_page(
    request: MunicipalityRequest,
    report: Report,
    template: str,
    context: dict[str, Any],
    *,
    tab: str,
    status: int = 200,
) -> HttpResponse:
    tabs = [("report", _("The report"), "FileText"), ("report_copy", _("Copy"), "Files")]
    context |= {
        "report": report,
        "base": address(request, "report", report.pk),
        "formats": OFFERED,
        "tabs": [
            Tab(title, icon, address(request, name, report.pk), name == tab) for name, title, icon in tabs
        ],
    }
    return render(request, template, context, status=status)
