"""What every page of an analysis has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest, refusal, why_not
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.mapping.analysis import queries
from samordna.mapping.models import AnalysisForm, AnalysisRound
from samordna.mapping.tabs import ANALYSIS, tabs


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"mapping:{name}", args=[request.municipality.slug, *args])


def analysis_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    context = {"tabs": tabs(request, ANALYSIS), "base": address(request, "analysis"), **context}
    return render(request, f"mapping/analysis/{template}", context, status=status)


def round_or_404(request: MunicipalityRequest, pk: int) -> AnalysisRound:
    """A round with services that the user may change."""
    row: AnalysisRound = get_object_or_404(queries.rounds(request.municipality, request.access), pk=pk)
    return row


def led_round_or_404(request: MunicipalityRequest, pk: int) -> AnalysisRound:
    """A round that is the user's to lead; one of which only some services are theirs is refused."""
    row = round_or_404(request, pk)
    if not queries.leads(row, request.access):
        raise refusal(request, Action.EDIT_SERVICES, why_not(request, Action.EDIT_SERVICES, elsewhere=True))
    return row


def form_or_404(
    request: MunicipalityRequest, analysis: int, pk: int, *, is_removed: bool = False
) -> AnalysisForm:
    """The form about a service that the user may change; kept from others until a form that is sent is saved."""
    rows = AnalysisForm.objects.filter(
        queries.reach(request.access), municipality=request.municipality, round=analysis
    )
    rows = rows.exclude(removed_at=None) if is_removed else rows.present()
    around = ("service__unit", "contact", "round__municipality", "previous__round", "decision")
    row: AnalysisForm = row_or_404(rows.select_related(*around), request, pk=pk)
    return row


def whole_number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else None
