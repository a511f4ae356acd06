"""Who covers what, on the web and as files."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.table_files.files import FORMATS, table_file
from samordna.home.coverage.assembly import coverage
from samordna.home.coverage.facts import Facts
from samordna.home.coverage.files import coverage_table, sums_table
from samordna.home.coverage.filter import FAULTY, CoverageFilter
from samordna.home.coverage.model import Coverage, Fact
from samordna.home.coverage.remedies import Remedies
from samordna.home.coverage.shown_rows import Shower
from samordna.home.coverage.sums import lack, lead
from samordna.organisation.enums import BodyKind
from samordna.plandoc.writing.formats import Format


@require_safe
@page(Action.SEE_COVERAGE)
def show(request: MunicipalityRequest) -> HttpResponse:
    covered, coverage_filter = _coverage(request), CoverageFilter.from_query(request.GET)
    shower = Shower(request.municipality.name)
    administrations = coverage_filter.administrations(covered)
    context: dict[str, Any] = {
        "coverage_filter": coverage_filter,
        "lead": lead(covered),
        "sums": covered.sums(),
        "whole": shower.rows(coverage_filter.whole(covered)),
        "administrations": shower.rows(administrations),
        "total": len(covered.administrations),
        "strays": covered.strays,
        "shows": [(FAULTY, _("Only what is missing or late")), *((fact, lack(fact)) for fact in Fact)],
        "kinds": _kinds(covered),
        "faulty": FAULTY,
    }
    return render(request, "home/coverage/page.html", context)


@require_safe
@page(Action.SEE_COVERAGE)
def download(request: MunicipalityRequest, file_format: str) -> HttpResponse:
    """The rows that the page shows with the same address."""
    if file_format not in FORMATS:
        raise Http404
    covered, coverage_filter = _coverage(request), CoverageFilter.from_query(request.GET)
    rows = [*coverage_filter.whole(covered), *coverage_filter.administrations(covered)]
    table = coverage_table(rows, request.municipality.name)
    return table_file(
        [table, sums_table(covered)],
        file_format=Format(file_format),
        title=f"{table.name}, {request.municipality.name}",
        name=f"{request.municipality.slug}-tackning-{localdate():%Y-%m-%d}",
    )


def _kinds(covered: Coverage) -> list[tuple[str, str]]:
    """The kinds of bodies that there are administrations under."""
    kinds = {row.body_kind for row in covered.administrations}
    return [(kind.value, str(kind.label)) for kind in BodyKind if kind in kinds]


def _coverage(request: MunicipalityRequest) -> Coverage:
    facts = Facts(request.municipality, request.access, localdate())
    return coverage(facts, Remedies(request.municipality.slug, request.access))
