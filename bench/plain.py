"""Plain Django views that read the rows of a page of Samordna by the ORM and write as many bytes: what it is held against.

Each reads what its page shows and no more, as somebody who writes Django well would have it. For somebody who is signed in, from
the same database. Nothing is judged or kept, and nobody's rights are asked about.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import Count, Max, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import path

from bench.preparing_services import SOUGHT
from samordna.core.tenancy import acting_for
from samordna.followup.models import FollowUpOccasion, SentReport
from samordna.mapping.models import Service
from samordna.organisation.models import ContactPoint, Coordinator, Municipality, Unit
from samordna.plandoc.areas.kinds import AreaKind
from samordna.plandoc.life_cycle import State
from samordna.plans.models import Part, PlanService, PlanVersion
from samordna.review.models import MemorandumText, ReviewAnswer, ReviewedPlan, ReviewQuestion
from samordna.situation.models import ContributionRequest, Figure, Picture, Problem, Source, Statement
from samordna.training.models import AddedNeed, GroupAtSession, Requirement, StaffGroup

Rows = dict[str, Iterable[Any]]


def _overview() -> Rows:
    reported = Max("activity_set__statuses__reported_at")
    return {
        "units": Unit.objects.select_related("body").only("name", "code", "kind", "body__name"),
        "coordinators": Coordinator.objects.select_related("deputy_user").only(
            "function", "valid_from", "deputy_function", "deputy_user__name"
        ),
        "versions": _cover(PlanVersion.objects.annotate(reported=reported)),
        "parts": Part.objects.filter(kind__in=["decisions", "conditions", "situation"]).only("kind", "data"),
    }


def _report() -> Rows:
    occasion = FollowUpOccasion.objects.earliest("due_on")
    in_force = {"version__state": State.IN_FORCE}
    return {
        "versions": _cover(PlanVersion.objects.filter(state=State.IN_FORCE)),
        "services": PlanService.objects.filter(**in_force).only("name", "functions"),
        "environments": Part.objects.filter(kind="environments", **in_force).only("data"),
        "reports": [
            (row.report.sent_at, json.loads(row.document))
            for row in SentReport.objects.filter(report__occasion=occasion)
            .select_related("report")
            .only("document", "report__sent_at")
        ],
    }


def _cover(versions: "QuerySet[PlanVersion]") -> "QuerySet[PlanVersion]":
    columns = ("title", "state", "board", "period_start", "period_end", "plan__unit__name")
    return versions.select_related("plan__unit").only(*columns)


def _memorandum() -> Rows:
    return {
        "questions": ReviewQuestion.objects.all(),
        "plans": ReviewedPlan.objects.select_related("version__plan__unit"),
        "answers": ReviewAnswer.objects.all(),
        "texts": MemorandumText.objects.all(),
    }


def _finder() -> Rows:
    """A search as one writes it without an index of one's own, with the numbers to call."""
    words = Q(name__icontains=SOUGHT) | Q(about__icontains=SOUGHT) | Q(conditions__icontains=SOUGHT)
    services = Service.objects.filter(words, removed_at=None).only("name", "about", "contacts")
    return {"services": services[:10], "contacts": ContactPoint.objects.select_related("unit")}


def _picture() -> Rows:
    """The one with most problems, and the figures of the whole municipality."""
    largest = Picture.objects.select_related("unit").alias(size=Count("problems")).latest("size")
    own = {"picture": largest, "removed_at": None}
    whole = Figure.objects.filter(area__kind=AreaKind.MUNICIPALITY, series__removed_at=None)
    return {
        "pictures": [largest],
        "statements": Statement.objects.filter(**own),
        "sources": Source.objects.filter(**own),
        "problems": Problem.objects.filter(**own).prefetch_related("evidence"),
        "requests": ContributionRequest.objects.filter(**own),
        "figures": whole.values_list("series__name", "series__unit_of_measure", "period", "value"),
    }


def _coverage() -> Rows:
    """What coverage is reckoned from, with the names that its page shows."""
    counted = {"came__gt": 0, "session__removed_at": None, "session__cancelled_at": None}
    return {
        "requirements": Requirement.objects.filter(removed_at=None),
        "services": Service.objects.filter(removed_at=None)
        .select_related("unit")
        .only("name", "level", "functions", "unit__name"),
        "staff": StaffGroup.objects.select_related("unit").only("function", "staff", "unit__name"),
        "added": AddedNeed.objects.filter(removed_at=None).select_related("requirement"),
        "counts": GroupAtSession.objects.filter(**counted)
        .select_related("session")
        .only("function", "came", "unit_id", "session__counts_until", "session__course_id"),
    }


READ: dict[str, Callable[[], Rows]] = {
    "overview": _overview,
    "report": _report,
    "memorandum": _memorandum,
    "finder": _finder,
    "picture": _picture,
    "coverage": _coverage,
}


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
