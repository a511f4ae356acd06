"""The problems of a picture, and one of them."""

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import Access, MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.plandoc.picture.words import Distribution
from samordna.situation.enums import PHENOMENA
from samordna.situation.extending import planned_for
from samordna.situation.models import Problem
from samordna.situation.problems.lineage import origins_of, roots_of
from samordna.situation.problems.lines import lines_of
from samordna.situation.problems.pages import problem_or_404, problem_page
from samordna.situation.problems.queries import areas_said, evidence_seen, problems_seen
from samordna.situation.queries import picture_or_404, visible


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = picture_or_404(request, pk)
    rows = list(problems_seen(row, request.access))
    restricted_read(request, [one for one in rows if one.restricted], parent_id=row.pk, how="page")
    lines = lines_of(
        rows,
        areas=areas_said(request.municipality, rows),
        origins=origins_of(row),
        planned=planned_for(request, rows) if row.decided_on else {},
    )
    context = {
        "lines": [one for one in lines if not one.is_gone],
        "gone": [one for one in lines if one.is_gone],
    }
    return problem_page(request, row, "situation/problems/list.html", context)


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, pk: int, problem: int) -> HttpResponse:
    of = picture_or_404(request, pk)
    row = problem_or_404(request, of, problem)
    evidence = list(evidence_seen(row, request.access))
    related = list(_related(row, request.access))
    shown = [one for one in [row, *related] if one.restricted]
    restricted_read(request, shown, parent_id=of.pk, how="page")
    sources = [one.source for one in evidence if one.source.distribution == Distribution.RESTRICTED]
    restricted_read(request, sources, parent_id=of.pk, how="page")
    context = {
        "problem": row,
        "areas": areas_said(request.municipality, [row])(row),
        "phenomena": ", ".join(str(name) for value, name in PHENOMENA if value in row.phenomena),
        "evidence": evidence,
        "before": [one for one in related if one.picture_id != of.pk],
        "merged": [one for one in related if one.merged_into_id == row.pk],
        "whole": next((one for one in related if one.pk == row.split_from_id), None),
        "planned": planned_for(request, [row])[row.pk],
        "may_plan": of.decided_on and not row.restricted and request.may(Action.EDIT),
    }
    return problem_page(request, of, "situation/problems/problem.html", context)


def _related(problem: Problem, access: Access) -> QuerySet[Problem]:
    """What it goes on from in the picture before, what was merged into it, and what it was split from."""
    which = Q(pk__in=[*roots_of(problem), problem.split_from_id]) | Q(merged_into=problem)
    return visible(Problem.objects.filter(which).select_related("picture").order_by("pk"), access)
