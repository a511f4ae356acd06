"""The pictures of the register and its gaps."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import language, said
from samordna.mapping.extending import drafts_of
from samordna.mapping.picture.bars import ticks
from samordna.mapping.picture.gap_lines import activity_address, gap_lines, key_of
from samordna.mapping.picture.places import ASKED, comparison
from samordna.mapping.picture.queries import HeldRegister, register_of
from samordna.mapping.picture.rows import age_tables, difference_rows, matrix_rows, partly_rows
from samordna.mapping.tabs import PICTURE, tabs
from samordna.plandoc.mapping import labels
from samordna.plandoc.mapping.ages import How
from samordna.plandoc.mapping.matrix import PLACES
from samordna.plandoc.vocabulary import Function, Level, name_of

OFFERED = (("pdf", "PDF", "FilePdf"), ("xlsx", "Excel", "FileExcel"), ("csv", "CSV", "FileCsv"))
SHOWN = 50
"""So many services that only some areas have; the files have all."""
KEY = ((How.STATED, labels.STATED), (How.INFERRED, labels.INFERRED), (How.GAP, labels.LACKING))


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest) -> HttpResponse:
    held = register_of(request.municipality)
    if not held.register.services:
        return picture_page(request, "empty.html", {"may_add": request.may(Action.EDIT_SERVICES)})
    drafts = drafts_of(request.municipality, request.access)
    context: dict[str, Any] = {
        "gaps": gap_lines(held.register.gaps, request.municipality, drafts),
        "may_write": request.may(Action.EDIT),
        "has_drafts": bool(drafts),
        **_matrix(held),
        "age_tables": list(age_tables(held.register.coverage, held.register.gaps)),
        "ticks": ticks(),
        "key": [(str(how.value), said(words)) for how, words in KEY],
        "formats": OFFERED,
        "query": request.GET.urlencode(),
        **_differences(request, held),
        "incomplete": held.register.incomplete,
        "total": len(held.register.services),
    }
    return picture_page(request, "page.html", context)


@require_safe
@page(Action.SEE_ORGANISATION)
def choose_plan(request: MunicipalityRequest, gap: str) -> HttpResponse:
    """In which plan a gap becomes an activity. A gap that has been closed since is not found."""
    found = register_of(request.municipality).register.gaps
    chosen = next((one for one in found if key_of(one) == gap), None)
    if chosen is None:
        raise Http404
    drafts = drafts_of(request.municipality, request.access)
    ways = [(draft.title, activity_address(draft, chosen)) for draft in drafts]
    return picture_page(request, "choose_plan.html", {"gap": said(chosen.text), "ways": ways})


def picture_page(request: MunicipalityRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, f"mapping/picture/{template}", {"tabs": tabs(request, PICTURE), **context})


def _matrix(held: HeldRegister) -> dict[str, Any]:
    matrix = held.register.matrix
    return {
        "columns": [_column(level, function) for level, function in PLACES],
        "matrix": list(matrix_rows(matrix, held.numbers)),
        "has_unplaced": matrix.has_unplaced,
        "without": [row.administration for row in matrix.rows if not row.keys],
    }


def _differences(request: MunicipalityRequest, held: HeldRegister) -> dict[str, Any]:
    chosen = comparison(held.register, request.GET)
    partly = held.register.partly_there(chosen.places)
    return {
        "comparison": chosen,
        "asked": ASKED,
        "differences": list(difference_rows(held.register.differences(chosen.places))),
        "partly": list(partly_rows(partly[:SHOWN])),
        "partly_all": len(partly),
    }


def _column(level: Level, function: Function) -> tuple[str, str]:
    return name_of(level, language()), name_of(function, language()).lower()
