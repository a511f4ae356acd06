"""What to do, and whom to call: for everybody, signed in or not."""

from django.http import HttpRequest, HttpResponse
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
    return _list_page(request)


@require_safe
@open_page
def first(request: OpenRequest, guide: str) -> HttpResponse:
    """The guide where it begins."""
    row = published_named(request.municipality, guide)
    if row is None or not row.content.steps:
        return _missing_page(request)
    return _step_page(request, row, row.content.steps[0].key)


@require_safe
@open_page
def step(request: OpenRequest, guide: str, step: str) -> HttpResponse:
    """A step that an answer leads to; another may be unfinished."""
    row = published_named(request.municipality, guide)
    if row is None or step not in reached(row.content):
        return _missing_page(request)
    return _step_page(request, row, step)


@require_safe
@open_page
def missing(request: OpenRequest, rest: str) -> HttpResponse:
    """What is under the guides' address and is none of their pages."""
    return _missing_page(request)


def _list_page(request: OpenRequest, *, is_missing: bool = False) -> HttpResponse:
    context: dict[str, object] = {"numbers": NUMBERS, "is_missing": is_missing}
    status = 404 if is_missing else 200
    if not request.municipality.has_guide:
        return render(request, "guidance/reading/none.html", context, status=status)
    context["guides"] = published(request.municipality)
    return render(request, "guidance/reading/list.html", context, status=status)


def _missing_page(request: OpenRequest) -> HttpResponse:
    """Whoever is worried is led on, to 112 and to what there is, also by an address that is wrong."""
    return _list_page(request, is_missing=True)


def _step_page(request: OpenRequest, row: Guide, key: str) -> HttpResponse:
    base = reverse("guide:first", args=[request.municipality.slug, row.slug])
    context = step_context(request.municipality, row, key, base=base)
    return render(request, "guidance/reading/step.html", context)
