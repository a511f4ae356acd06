"""The page of a version's chain."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read_of
from samordna.plandoc.chain import Ties, chain_of, loose_ends
from samordna.plandoc.labels import title_of
from samordna.plandoc.schema import PlanDocument
from samordna.plandoc.writing.public import Hidden, hidden_in
from samordna.plans.chain.loose import at_first, loose_shown
from samordna.plans.chain.picture import picture_of
from samordna.plans.chain.shown import Showing
from samordna.plans.documents import document_of
from samordna.plans.extending import measurements_of
from samordna.plans.models import Activity, Part, PlanVersion
from samordna.plans.rules import may_read_restricted
from samordna.plans.views.shared import plan_page, refused, version_or_404

LINKED = {"problems": Part, "goals": Part, "activities": Activity}


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    """What hangs loose is told to whoever reads all of the plan: to others it would tell of what is restricted."""
    row = version_or_404(request, version)
    document = document_of(row)
    closed = hidden_in(document.sections)
    reads_all = not closed or may_read_restricted(request.access, row)
    held = _held(document, closed)
    if not reads_all and closed.lists.issuperset(LINKED):
        raise refused(request, row)
    if reads_all:
        _note(request, row, held)
    restricted = {key for keys in held.values() for key in keys}
    ties = Ties.of(document)
    chain = chain_of(ties, () if reads_all else restricted)
    activities = list(chain.activities())
    measured = measurements_of(row, activities)
    loose = loose_shown(loose_ends(ties)) if reads_all else []
    context = {
        "branches": Showing(_numbers(row), measured, restricted).branches(chain),
        "has_problems": any(one.problem for one in chain.branches),
        "reads_all": reads_all,
        "loose": at_first(loose),
        "loose_too": loose[len(at_first(loose)) :],
        "picture": picture_of(chain, measured),
        "is_tied": chain.is_tied,
    }
    return plan_page(request, row, "plans/chain/page.html", context, tab="aktiviteter/")


def _held(document: PlanDocument, closed: Hidden) -> dict[str, list[str]]:
    """The ids of what is restricted, list by list."""
    return {
        area: [
            one.id
            for one in getattr(document, area)
            if closed and closed.holds(area, key=one.id, place=one.place, title=title_of(area, one))
        ]
        for area in LINKED
    }


def _note(request: MunicipalityRequest, version: PlanVersion, held: dict[str, list[str]]) -> None:
    """Remember which restricted rows the page shows."""
    for area, keys in held.items():
        if keys:
            restricted_read_of(request, LINKED[area], keys, parent_id=version.pk, how="page")


def _numbers(version: PlanVersion) -> dict[str, int]:
    """The numbers of the activities' rows, by their keys."""
    return dict(version.activity_set.present().values_list("key", "pk"))
