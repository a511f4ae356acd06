"""A text of a report, with what those responsible have written beside it to take in."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.followup.commands.reports import report_text_write
from samordna.followup.models import ReportText
from samordna.followup.numbers import whole_number
from samordna.followup.reporting.composing import report_of
from samordna.followup.reporting.forms import ReportTextForm
from samordna.followup.reporting.offers import Offer, offers_for
from samordna.followup.reporting.pages import address, report_or_404, report_page

TAKE = "ta-med"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def edit(request: MunicipalityRequest, report: int, section: str) -> HttpResponse:
    row = report_or_404(request, report, to_write=True)
    own = edit_conflicts.row_or_none(ReportText.objects.filter(report=row, section=section), request)
    told = report_of(row)
    shown = next((one for one in told.sections if one.key == section), None)
    if shown is None:
        raise Http404
    offers = offers_for(told, section)
    form = ReportTextForm(request.POST or None, initial={"text": shown.text})
    back = f"{address(request, 'report', row.pk)}#{section}"
    taken = _taken(request, offers)
    if taken:
        form.take(taken)
    elif request.method == "POST" and not edit_conflicts.changed(form, own) and form.is_valid():
        try:
            report_text_write(report=row, section=section, text=form.cleaned_data["text"])
        except ValidationError as error:
            form.add_error(None, error)
        else:
            form.log_decisions(request, f"reports/{row.pk}")
            done(request, _("The text is saved."))
            return redirect(back)
    context = {"form": form, "form_title": shown.heading, "back": back, "offers": offers, "taken": taken}
    status = 422 if request.method == "POST" else 200
    return report_page(request, row, "followup/reporting/text.html", context, tab="report", status=status)


def _taken(request: MunicipalityRequest, offers: list[Offer]) -> Offer | None:
    """What somebody asks to take in. It is shown in the form, and not saved yet."""
    number = whole_number(request.POST.get(TAKE, ""))
    return offers[number - 1] if number and number <= len(offers) else None
