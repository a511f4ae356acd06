"""What law, city rules and good practice ask of the plan, and the way to each place that mends it."""

from itertools import groupby
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.plandoc.checking import GROUPS, CheckOutcome, Finding, Severity
from samordna.plandoc.checking.lacks import lack_of
from samordna.plandoc.checking.model import SummaryJson
from samordna.plans.checked import checked
from samordna.plans.lacking import SHOWN_FIRST, in_order
from samordna.plans.life import is_open
from samordna.plans.patterns.left import left_in
from samordna.plans.places import address_of
from samordna.plans.views.lacking import passing_on
from samordna.plans.views.shared import base_of, may, plan_page, readable, version_or_404


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    [document] = readable(request, [row], how="page")
    report = checked(row, document, for_guest=request.access.only_invited)
    failing = in_order(report)
    rest = sorted(failing[SHOWN_FIRST:], key=lambda finding: list(GROUPS).index(finding.code[0]))
    context: dict[str, Any] = {
        "summary": report.summary,
        "bar": _bar(report.summary),
        "first": [_shown(finding) for finding in failing[:SHOWN_FIRST]],
        "groups": [
            (name, [_shown(finding) for finding in found])
            for name, found in groupby(rest, key=lambda finding: said(GROUPS[finding.code[0]]))
        ],
        "count_of_rest": len(rest),
        "passed": [_shown(finding) for finding in report.findings if finding.outcome is CheckOutcome.OK],
        "met": [_shown(finding) for finding in report.findings if finding.met_by],
        "not_applicable": [
            _shown(finding) for finding in report.findings if finding.outcome is CheckOutcome.NOT_APPLICABLE
        ],
    }
    if is_open(row) and may(request, Action.EDIT, row):
        context["left"] = left_in(row, document)
    return plan_page(request, row, "plans/checks.html", context, tab="kontroller/")


@require_safe
@page(Action.VIEW)
def to_place(request: MunicipalityRequest, version: int) -> HttpResponse:
    """Go to the place that a finding names (``?var=activities/activities-3``), to mend it or, for readers, to see it."""
    row = version_or_404(request, version)
    address = address_of(row, request.GET.get("var", ""), may_edit=may(request, Action.EDIT, row))
    if address is None:
        raise Http404
    return redirect(base_of(row) + passing_on(request, address))


def _bar(summary: SummaryJson) -> dict[str, str]:
    """The lengths of a bar of 100: what is in order or met, what is to mend and what is to consider, of all that applies."""
    ok = summary["ok"] + summary.get("met_by", 0)
    errors, warnings = summary["errors"], summary["warnings"]
    total = ok + errors + warnings
    lengths = {"ok": ok, "errors": errors, "warnings": warnings, "before_warnings": ok + errors}
    shares = {name: f"{100 * count / (total or 1):.2f}" for name, count in lengths.items()}
    return {**shares, "total": str(total)}


def _shown(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "lack": said(lack_of(finding)),
        "is_error": finding.severity is Severity.ERROR,
        "title": said(finding.title),
        "explanation": said(finding.explanation),
        "mend": said(finding.mend),
        "source": said(finding.source),
        "where": finding.where,
        "met_at": finding.met_by.address if finding.met_by else None,
        "met_name": said(finding.met_by.name) if finding.met_by else "",
    }
