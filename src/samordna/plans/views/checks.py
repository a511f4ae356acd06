"""What law, city rules and good practice ask of the plan, and the way to each place that mends it."""

from itertools import groupby
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.core.personal_data import Look
from samordna.plandoc.checking import GROUPS, CheckOutcome, Finding, Severity, check
from samordna.plans.places import address_of
from samordna.plans.views.shared import base_of, may, plan_page, readable, version_or_404


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    [document] = readable(request, [row], how="page")
    report = check(document, today=localdate(), rules=request.municipality.rules, look=Look())
    failing = [finding for finding in report.findings if finding.outcome is CheckOutcome.FAILS]
    context: dict[str, Any] = {
        "summary": report.summary,
        "groups": [
            (name, sorted(map(_shown, found), key=lambda one: not one["is_error"]))
            for name, found in groupby(failing, key=lambda finding: said(GROUPS[finding.code[0]]))
        ],
        "passed": [_shown(finding) for finding in report.findings if finding.outcome is CheckOutcome.OK],
        "not_applicable": [
            _shown(finding) for finding in report.findings if finding.outcome is CheckOutcome.NOT_APPLICABLE
        ],
    }
    return plan_page(request, row, "plans/checks.html", context, tab="kontroller/")


@require_safe
@page(Action.VIEW)
def to_place(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Go to the place that a finding names (``?var=activities/activities-3``), to mend it or, for readers, to see it."""
    row = version_or_404(request, version)
    address = address_of(row, request.GET.get("var", ""), may_edit=may(request, Action.EDIT, row))
    if address is None:
        raise Http404
    return redirect(base_of(row) + address)


def _shown(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "is_error": finding.severity is Severity.ERROR,
        "title": said(finding.title),
        "explanation": said(finding.explanation),
        "mend": said(finding.mend),
        "source": said(finding.source),
        "where": finding.where,
    }
