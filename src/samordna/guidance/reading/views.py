"""What to do, and whom to call: for everybody, signed in or not."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from samordna.accounts.open_door import OpenRequest, open_page
from samordna.guidance.models import Guide
from samordna.guidance.queries import published, published_named
from samordna.guidance.reading.national import NUMBERS
from samordna.guidance.reading.pages import step_context
from samordna.organisation.models import Municipality
from samordna.plandoc.guiding import reached


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """From pages that know no municipality: a choice, though only one has guides, so that nobody is led to another's numbers."""
    places = list(Municipality.objects.all())
    if len(places) == 1:
        return redirect("guide:list", places[0].slug)
    return render(request, "guidance/reading/start.html", {"places": places, "numbers": NUMBERS})


@require_safe
@open_page
def listed(request: OpenRequest) -> HttpResponse:
    """The situations, in the order of those who look after them; where there are none, whom everybody can call."""
    if not request.municipality.has_guide:
        return render(request, "guidance/reading/none.html", {"numbers": NUMBERS})
    context = {"guides": published(request.municipality), "numbers": NUMBERS}
    return render(request, "guidance/reading/list.html", context)


@require_safe
@open_page
def first(request: OpenRequest, guide: str) -> HttpResponse:
    """The guide where it begins."""
    row = _guide_or_404(request, guide)
    return _step_page(request, row, row.content.steps[0].key if row.content.steps else "")


@require_safe
@open_page
def step(request: OpenRequest, guide: str, step: str) -> HttpResponse:
    """A step that an answer leads to; another may be unfinished."""
    row = _guide_or_404(request, guide)
    if step not in reached(row.content):
        raise Http404
    return _step_page(request, row, step)


def _guide_or_404(request: OpenRequest, slug: str) -> Guide:
    row = published_named(request.municipality, slug)
    if row is None:
        raise Http404
    return row


def _step_page(request: OpenRequest, row: Guide, key: str) -> HttpResponse:
    base = reverse("guide:first", args=[request.municipality.slug, row.slug])
    context = step_context(request.municipality, row, key, base=base)
    if context is None:
        raise Http404
    return render(request, "guidance/reading/step.html", context)
