"""The questions and their answers, to copy and to download."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language
from samordna.core.table_files.files import FORMATS, table_file
from samordna.core.table_files.files import Table as FileTable
from samordna.followup.law.queries import office_facts, plan_facts
from samordna.followup.reporting.pasting import Piece
from samordna.plandoc.reports.law import answers, law_table
from samordna.plandoc.writing.content import Table
from samordna.plandoc.writing.formats import Format
from samordna.plandoc.writing.tables import said


@require_safe
@page(Action.SEE_COVERAGE)
def show(request: MunicipalityRequest) -> HttpResponse:
    """What is read is a table of the house, what is copied one without looks of its own."""
    table = _table(request)
    context = {"piece": Piece(table.summary, [table]), "columns": _columns(table), "rows": _rows(table)}
    return render(request, "followup/law/page.html", context)


@require_safe
@page(Action.SEE_COVERAGE)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    if file_format not in FORMATS:
        raise Http404
    table = _table(request)
    name = _("The act")
    return table_file(
        [FileTable(name, _columns(table), _rows(table))],
        file_format=Format(file_format),
        title=f"{table.summary}, {request.municipality.name}",
        name=f"{request.municipality.slug}-lag-2023-196-{localdate():%Y-%m-%d}",
    )


def _table(request: MunicipalityRequest) -> Table:
    today, speech = localdate(), language()
    office = office_facts(request.municipality, today)
    plans = plan_facts(request.municipality, request.access, today)
    return law_table(answers(office, plans, today=today, language=speech), speech)


def _columns(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def _rows(table: Table) -> list[list[str]]:
    return [[said(cell) for cell in row.cells] for row in table.rows]
