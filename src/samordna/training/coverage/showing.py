"""How the needs of units are met."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.order import in_order
from samordna.mapping.extending import drafts_of
from samordna.organisation.units.tree import in_order as as_tree
from samordna.training.coverage.by_unit import by_unit
from samordna.training.coverage.choice import MISSING, RUNNING_OUT, UNTOLD, Choice
from samordna.training.coverage.lines import CoverageLine, parts_of, total_of
from samordna.training.coverage.queries import Covered, courses_over, covered, offered_units, without_needs
from samordna.training.coverage.rows import (
    activity_address,
    bar_of,
    is_of,
    nearest_first,
    part_rows,
    rows_of,
)
from samordna.training.coverage.words import chosen_said, gap_said, share_said
from samordna.training.enums import FUNCTIONS
from samordna.training.pages import training_page
from samordna.training.tabs import COVERAGE

ON_A_PAGE = 50


@require_safe
@page(Action.SEE_ORGANISATION)
def show(request: MunicipalityRequest) -> HttpResponse:
    """Within what is chosen: what it comes to, by administration or by what is below a unit, and each need of each group."""
    whole = covered(request.municipality)
    if not whole.lines:
        return training_page(request, "coverage/empty.html", {"may_edit": _may_plan(request)}, tab=COVERAGE)
    choice = Choice.from_query(request.GET, whole.units)
    reached = [line for line in whole.lines if choice.reaches(line)]
    listed = [line for line in reached if choice.lists(line)]
    shown = Paginator(listed, ON_A_PAGE, orphans=10).get_page(request.GET.get("sida"))
    drafts = drafts_of(request.municipality, request.access)
    query = request.GET.copy()
    query.pop("sida", None)
    context: dict[str, Any] = {
        "choice": choice,
        "chosen": chosen_said(choice, whole.reckoning.requirements),
        "today": whole.reckoning.on,
        "page": shown,
        "groups": by_unit(rows_of(shown, request, drafts), listed),
        "query": query.urlencode(),
        "may_take": bool(drafts),
        "own": own_units(request, whole),
        "over": courses_over(whole.reckoning),
        **_sums(reached, whole, choice),
        **_offers(whole),
    }
    return training_page(request, "coverage/show.html", context, tab=COVERAGE)


@require_safe
@page(Action.SEE_ORGANISATION)
def choose_plan(request: MunicipalityRequest, unit: int, function: str, requirement: int) -> HttpResponse:
    """In which plan a gap becomes an activity. A gap that has been closed since is not found."""
    line = line_or_404(request, unit, function, requirement)
    drafts = drafts_of(request.municipality, request.access)
    ways = [
        (draft.title, activity_address(draft, line), is_of(draft, line))
        for draft in nearest_first(drafts, line)
    ]
    context = {"gap": gap_said(line), "ways": ways}
    return training_page(request, "coverage/choose_plan.html", context, tab=COVERAGE)


def line_or_404(request: MunicipalityRequest, unit: int, function: str, requirement: int) -> CoverageLine:
    asked = (unit, function, requirement)
    for line in covered(request.municipality).lines:
        if (*line.need.group, line.requirement.pk) == asked and line.met.missing:
            return line
    raise Http404


def own_units(request: MunicipalityRequest, whole: Covered) -> list[Any]:
    """Where the reader has a role and something is needed."""
    pks = {one.unit_id for one in request.access.roles if one.unit_id}
    units = [unit for unit in offered_units(whole.lines, whole.units) if unit.pk in pks]
    return in_order(units, lambda one: one.name)


def _may_plan(request: MunicipalityRequest) -> bool:
    return request.access.may_everywhere(Action.EDIT_TRAINING)


def _sums(reached: list[CoverageLine], whole: Covered, choice: Choice) -> dict[str, Any]:
    total = total_of(reached)
    return {
        "total": total,
        "share": share_said(total),
        "bar": bar_of(total),
        "without_needs": [] if choice.is_filtered else without_needs(whole),
        "parts": part_rows(parts_of(reached, whole.units, choice.unit)),
        "untold": sum(line.met.staff is None for line in reached),
        "more_than_there_are": [line for line in reached if line.met.counts_more_than_there_are],
        "without_course": [one for one in whole.reckoning.requirements.values() if not one.courses],
        "which": {"missing": MISSING, "running_out": RUNNING_OUT, "untold": UNTOLD},
    }


def _offers(whole: Covered) -> dict[str, Any]:
    return {
        "units": [
            (unit, "\u2003" * level) for unit, level in as_tree(offered_units(whole.lines, whole.units))
        ],
        "functions": FUNCTIONS,
        "requirements": in_order(whole.reckoning.requirements.values(), lambda one: one.title),
    }
