"""One service in a round: what was answered and decided about it, where its questions go, and its links."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.mapping.analysis.changes import told_of
from samordna.mapping.analysis.forms import AddressForm, DecisionForm
from samordna.mapping.analysis.lines import lines_of
from samordna.mapping.analysis.pages import address, analysis_page, form_or_404
from samordna.mapping.commands.analysis_decisions import decisions_set
from samordna.mapping.commands.analysis_forms import form_address, form_remove, form_restore
from samordna.mapping.models import AnalysisDecision, AnalysisForm
from samordna.organisation import queries as organisation
from samordna.organisation.pages import do, saved

SAVED_AT = "analyses"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SERVICES)
def show(request: MunicipalityRequest, analysis: int, pk: int) -> HttpResponse:
    """The answers, and the decision, which is made here."""
    row = form_or_404(request, analysis, pk)
    before = getattr(row, "decision", None)
    instance = before or AnalysisDecision(municipality=request.municipality, form=row)
    form = DecisionForm(
        request.POST or None, instance=instance, initial={} if before else {"decided_on": localdate()}
    )
    if request.method == "POST" and saved(
        request, form, lambda values: _decided(row, values), place=SAVED_AT
    ):
        done(request, _("The decision about “%(name)s” is saved.") % {"name": row.service.name})
        return redirect(address(request, "analysis_round", row.round_id))
    (line,) = lines_of([row])
    told = told_of(row)
    context: dict[str, Any] = {
        "analysis": row.round,
        "row": row,
        "line": line,
        "told": told,
        "changed": sum(one.is_changed for one in told),
        "form": form,
    }
    return analysis_page(request, "service.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SERVICES)
def address_edit(request: MunicipalityRequest, analysis: int, pk: int) -> HttpResponse:
    row = form_or_404(request, analysis, pk)
    form = AddressForm(request.POST or None, instance=row)
    seen = organisation.contacts(request.municipality, request.access).filter(restricted=False)
    form.narrow(contact=seen.exclude(email=""))
    back = _here(request, row)
    if request.method == "POST" and saved(
        request, form, lambda values: form_address(form=row, **values), place=SAVED_AT
    ):
        done(request, _("The address is saved. Mail goes there within an hour on working days."))
        return redirect(back)
    title = _("Where the questions about “%(name)s” go") % {"name": row.service.name}
    context = {"form": form, "analysis": row.round, "form_title": title, "back": back}
    return analysis_page(request, "form.html", context, status=422 if request.method == "POST" else 200)


@require_POST
@page(Action.EDIT_SERVICES)
def remove(request: MunicipalityRequest, analysis: int, pk: int) -> HttpResponse:
    row = form_or_404(request, analysis, pk)
    undo = address(request, "analysis_restore", row.round_id, row.pk)
    return _moved(request, row, form_remove, _("“%(name)s” is taken out of the analysis."), undo=undo)


@require_POST
@page(Action.EDIT_SERVICES)
def restore(request: MunicipalityRequest, analysis: int, pk: int) -> HttpResponse:
    row = form_or_404(request, analysis, pk, is_removed=True)
    return _moved(request, row, form_restore, _("“%(name)s” is back in the analysis."))


def _moved(
    request: MunicipalityRequest,
    row: AnalysisForm,
    command: Callable[..., Any],
    words: str,
    *,
    undo: str = "",
) -> HttpResponse:
    return do(
        request,
        lambda: command(form=row),
        said=lambda _row: words % {"name": row.service.name},
        to=address(request, "analysis_round", row.round_id),
        undo=undo,
    )


def _decided(row: AnalysisForm, values: dict[str, Any]) -> AnalysisForm:
    decisions_set(forms=[row], **values)
    return row


def _here(request: MunicipalityRequest, row: AnalysisForm) -> str:
    return address(request, "analysis_form", row.round_id, row.pk)
