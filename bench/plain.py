"""Plain Django views that read the rows of a page of Samordna by the ORM and write as many bytes: what it is held against.

For somebody who is signed in, from the same database. Nothing is judged, counted or kept, and nobody's rights are asked about.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import path

from samordna.core.tenancy import acting_for
from samordna.organisation.models import Coordinator, Municipality, Unit
from samordna.plans.models import ActivityStatus, Part, PlanVersion
from samordna.review.models import MemorandumText, ReviewAnswer, ReviewedPlan, ReviewQuestion

Rows = dict[str, Iterable[Any]]


def _overview() -> Rows:
    return {
        "units": Unit.objects.select_related("body"),
        "coordinators": Coordinator.objects.select_related("deputy_user"),
        "versions": PlanVersion.objects.select_related("plan__unit"),
        "parts": Part.objects.filter(kind__in=["decisions", "conditions", "situation"]),
        "statuses": ActivityStatus.objects.select_related("activity"),
    }


def _memorandum() -> Rows:
    return {
        "questions": ReviewQuestion.objects.all(),
        "plans": ReviewedPlan.objects.select_related("version__plan__unit"),
        "answers": ReviewAnswer.objects.all(),
        "texts": MemorandumText.objects.all(),
    }


READ: dict[str, Callable[[], Rows]] = {"overview": _overview, "memorandum": _memorandum}


@login_required(login_url="/")
def plain(request: HttpRequest, municipality: str, page: str, size: int) -> HttpResponse:
    place = Municipality.objects.get(slug=municipality)
    with acting_for(place.pk):
        written = render_to_string(f"plain/{page}.html", {"place": place, **READ[page]()}, request)
    return HttpResponse(written.encode().ljust(size))


def signed_out(_request: HttpRequest) -> HttpResponse:
    """Where whoever is not signed in ends, and what tells that the server answers."""
    return HttpResponse()


urlpatterns = [path("", signed_out), path("<slug:municipality>/<slug:page>/<int:size>", plain)]
