"""What is new against the previous version of the plan."""

from itertools import groupby

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.page_pieces import said
from samordna.plandoc.diff import compare
from samordna.plandoc.labels import PART_TITLES
from samordna.plans import queries
from samordna.plans.views.shared import plan_page, readable, version_or_404


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    previous = (
        queries.versions(request.municipality, request.access)
        .filter(plan_id=row.plan_id, number=row.number - 1)
        .first()
    )
    if previous:
        previous.municipality = request.municipality
    before, after = readable(request, [previous, row], how="page") if previous else (None, None)
    changes = compare(before, after) if before and after else []
    groups = [
        (said(PART_TITLES[area]), [(change.kind.value, said(change.summary)) for change in found])
        for area, found in groupby(changes, key=lambda change: change.area)
    ]
    return plan_page(
        request, row, "plans/changes.html", {"groups": groups, "previous": previous}, tab="jamforelse/"
    )
