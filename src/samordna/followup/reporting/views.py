"""Reports: listed, begun, read, their figures taken anew, sent."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.followup.commands.reports import report_begin, report_figures_take, report_send
from samordna.followup.reporting.composing import report_of
from samordna.followup.reporting.forms import BeginForm
from samordna.followup.reporting.pages import address, chapters, report_or_404, report_page
from samordna.followup.reporting.queries import (
    may_write,
    occasions_to_report,
    reports_for,
    versions_to_report,
)
from samordna.followup.reporting.taking import figures_taken


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest) -> HttpResponse:
    rows = reports_for(request.municipality, request.access)
    return render(request, "followup/reporting/list.html", {"reports": rows})


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def begin(request: MunicipalityRequest) -> HttpResponse:
    versions = versions_to_report(request.municipality, request.access)
    occasions = occasions_to_report(request.municipality)
    opened = occasions.filter(opens_on__lte=localdate()).first()
    form = BeginForm(
        request.POST or None, occasions=occasions, versions=versions, initial={"occasion": opened}
    )
    if request.method == "POST" and form.is_valid():
        occasion = form.cleaned_data["occasion"]
        version = form.cleaned_data["version"]
        version.municipality = request.municipality
        figures = figures_taken(occasion, version, localdate())
        try:
            report, is_new = report_begin(
                occasion=occasion, version=version, figures=figures, user=request.user
            )
        except ValidationError as error:
            form.add_error("occasion", error)
        else:
            done(
                request,
                _("The report is begun.") if is_new else _("The report was begun already. Go on here."),
            )
            return redirect(address(request, "report", report.pk))
    may_begin = bool(form.fields["version"].choices)  # type: ignore[attr-defined]
    lacks_occasion = bool(versions) and not occasions.exists()
    context = {"form": form, "may_begin": may_begin, "lacks_occasion": lacks_occasion}
    return render(request, "followup/reporting/begin.html", context, status=422 if form.errors else 200)


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, report: int) -> HttpResponse:
    row = report_or_404(request, report)
    told = report_of(row)
    is_draft = row.sent_at is None
    base = address(request, "report", row.pk)
    context = {
        "chapters": chapters(told, with_empty=is_draft),
        "told": told,
        "texts": {one.key for one in told.sections} if is_draft else set(),
        "empty": [(f"{base}avsnitt/{one.key}/", one.heading) for one in told.empty],
        "may_write": may_write(row, request.access) and is_draft,
        "may_replace": may_write(row, request.access) and not is_draft and not hasattr(row, "replaced_by"),
    }
    return report_page(request, row, "followup/reporting/report.html", context, tab="report")


@require_POST
@page(Action.EDIT)
def take_figures(request: MunicipalityRequest, report: int) -> HttpResponse:
    row = report_or_404(request, report, to_write=True)
    row.version.municipality = request.municipality
    figures = figures_taken(row.occasion, row.version, localdate())
    try:
        report_figures_take(report=row, figures=figures)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        done(request, _("The figures are as they are now. What you have written is kept."))
    return redirect(address(request, "report", row.pk))


@require_POST
@page(Action.EDIT)
def send(request: MunicipalityRequest, report: int) -> HttpResponse:
    row = report_or_404(request, report, to_write=True)
    try:
        report_send(report=row, user=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(address(request, "report", row.pk))
    done(request, _("The report is sent and does not change any more. Here it can be copied."))
    return redirect(address(request, "report_copy", row.pk))


@require_POST
@page(Action.EDIT)
def replace(request: MunicipalityRequest, report: int) -> HttpResponse:
    """Begin the one that replaces it, of the version that it is about."""
    row = report_or_404(request, report, to_write=True)
    if row.sent_at is None:
        raise Http404
    row.version.municipality = request.municipality
    figures = figures_taken(row.occasion, row.version, localdate())
    try:
        made, is_new = report_begin(
            occasion=row.occasion, version=row.version, figures=figures, user=request.user
        )
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(address(request, "report", row.pk))
    told = _("A new report is begun with the same texts. The one that is sent stays as it is.")
    done(request, told if is_new else _("The report was begun already. Go on here."))
    return redirect(address(request, "report", made.pk))
