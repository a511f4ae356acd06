"""Guides as those who look after them see them: the list, a guide with what is wrong in it, and how everybody will see it."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.guidance.editing.pages import address, faults_in, guide_or_404
from samordna.guidance.editing.shown import shown_steps
from samordna.guidance.queries import guides_of
from samordna.guidance.reached import directory_of
from samordna.guidance.reading.pages import step_context


@require_safe
@page(Action.EDIT_GUIDES)
def listed(request: MunicipalityRequest) -> HttpResponse:
    rows = list(guides_of(request.municipality))
    directory = directory_of(request.municipality, [one.content for one in rows])
    context = {
        "rows": [
            {"guide": one, "faults": faults_in(one, directory), "up": at - 1, "down": at + 1}
            for at, one in enumerate(rows)
        ],
    }
    return render(request, "guidance/editing/list.html", context)


@require_safe
@page(Action.EDIT_GUIDES)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = guide_or_404(request, pk)
    guide = row.content
    directory = directory_of(request.municipality, [guide])
    found = faults_in(row, directory)
    context = {
        "guide": row,
        "faults": found,
        "may_publish": not any(one.stops for one in found),
        "steps": shown_steps(guide, directory, found),
        "base": address(request, "guide", row.pk),
        "steps_base": f"{address(request, 'guide', row.pk)}steg/",
    }
    return render(request, "guidance/editing/guide.html", context)


@require_safe
@page(Action.EDIT_GUIDES)
def preview(request: MunicipalityRequest, pk: int, step: str = "") -> HttpResponse:
    """As everybody will see it; without ``step`` where it begins."""
    row = guide_or_404(request, pk)
    steps = row.content.steps
    key = step or (steps[0].key if steps else "")
    context = step_context(request.municipality, row, key, base=address(request, "preview", row.pk))
    if context is None:
        raise Http404
    context["preview"] = address(request, "guide", row.pk)
    return render(request, "guidance/reading/step.html", context)
