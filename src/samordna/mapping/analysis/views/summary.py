"""All answers of a round side by side, on the page and as files."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.order import in_order
from samordna.core.table_files.files import FORMATS, table_file
from samordna.mapping.analysis import queries
from samordna.mapping.analysis.lines import Choice
from samordna.mapping.analysis.pages import analysis_page, round_or_404
from samordna.mapping.analysis.summarising import answers_table, by_question
from samordna.mapping.models import AnalysisForm, AnalysisRound
from samordna.plandoc.writing.formats import Format


@require_safe
@page(Action.EDIT_SERVICES)
def show(request: MunicipalityRequest, analysis: int) -> HttpResponse:
    row = round_or_404(request, analysis)
    forms = [one for one in _forms(request, row) if one.sent_at]
    choice = Choice.from_query(request.GET)
    units = {(one.service.unit.pk, one.service.unit.name) for one in forms if one.service.unit}
    questions = by_question(one for one in forms if choice.fits(one))
    context: dict[str, Any] = {
        "analysis": row,
        "questions": questions,
        "choice": choice,
        "units": in_order(units, lambda one: one[1]),
        "answered": sum(choice.fits(one) for one in forms),
        "query": request.GET.urlencode(),
    }
    return analysis_page(request, "summary.html", context)


@require_safe
@page(Action.EDIT_SERVICES)
def download(request: MunicipalityRequest, analysis: int, file_format: str) -> HttpResponse:
    if file_format not in FORMATS:
        raise Http404
    row = round_or_404(request, analysis)
    choice = Choice.from_query(request.GET)
    table = answers_table(one for one in _forms(request, row) if choice.fits(one))
    return table_file(
        [table],
        file_format=Format(file_format),
        title=f"{row.title}, {request.municipality.name}",
        name=f"{request.municipality.slug}-analys-{row.year}-{localdate():%Y-%m-%d}",
    )


def _forms(request: MunicipalityRequest, row: AnalysisRound) -> list[AnalysisForm]:
    rows = queries.forms(request.municipality, request.access).filter(round=row)
    return list(rows.select_related("previous"))
