"""The workshop of a picture as its leader and its readers see it."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.core.watching import Glances
from samordna.situation.models import Picture, Problem, Workshop
from samordna.situation.pages import address, own_picture_or_404
from samordna.situation.problems.queries import scored, standing
from samordna.situation.queries import may_edit, picture_or_404, visible
from samordna.situation.weighing.handing_out import code_of, hand_out_token
from samordna.situation.weighing.pages import latest_workshop, link_of, weighing_page, workshop_or_404
from samordna.situation.weighing.progress import Progress, progress_of
from samordna.situation.weighing.results import matrix_of, results_of

GLANCES: Glances[Progress] = Glances(seconds=0.2)


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    of = picture_or_404(request, pk)
    workshop = latest_workshop(request, of)
    problems = list(visible(standing(of), request.access))
    restricted_read(request, [one for one in problems if one.restricted], parent_id=of.pk, how="page")
    context: dict[str, Any] = {
        "workshop": workshop,
        "problems": problems,
        "first": [one for one in problems if one.priority],
        **(_of(request, workshop, [one for one in problems if not one.restricted]) if workshop else {}),
    }
    return weighing_page(request, of, "situation/weighing/workshop.html", context)


@require_safe
@page(Action.EDIT_SITUATION)
def now(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """How far everybody has come. ``?sedan=`` is what the page shows: 204 where that is still how it is."""
    of = own_picture_or_404(request, pk)
    workshop = workshop_or_404(request, of)
    progress = GLANCES.of((request.municipality.pk, workshop.pk), partial(_look, workshop))
    if request.GET.get("sedan") == progress.version:
        return HttpResponse(status=204)
    return render(request, "situation/weighing/progress.html", _progress(request, of, progress))


def _look(workshop: Workshop) -> Progress:
    return progress_of(workshop, scored(workshop.picture_id).values_list("pk", flat=True))


def _of(request: MunicipalityRequest, workshop: Workshop, problems: list[Problem]) -> dict[str, Any]:
    picture = workshop.picture
    if workshop.shown_at:
        results = results_of(workshop, problems)
        return {"results": results, "matrix": matrix_of(results)}
    if not may_edit(picture, request.access):
        return {}
    link = link_of(request, "join")(hand_out_token(workshop)) if workshop.handed_out else ""
    return {
        "link": link,
        "code": code_of(link) if link else "",
        **_progress(request, picture, progress_of(workshop, [one.pk for one in problems])),
    }


def _progress(request: MunicipalityRequest, picture: Picture, progress: Progress) -> dict[str, Any]:
    return {"progress": progress, "here": address(request, "weighing", picture.pk)}
