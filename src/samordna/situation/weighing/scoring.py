"""Scoring from a telephone, by the link of a seat: alone, and unseen until the result is shown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.core.toasts import done
from samordna.core.watching import Glances
from samordna.plandoc.picture.weighing import SCALE, is_whole
from samordna.situation.commands.scores import Figures, scores_save, why_not_score
from samordna.situation.models import Area, Problem
from samordna.situation.models.workshop import QUESTIONS
from samordna.situation.problems.queries import areas_said, scored
from samordna.situation.weighing.door import SeatRequest, seat_page
from samordna.situation.weighing.progress import version_for_seats
from samordna.situation.weighing.results import matrix_of, results_of

GLANCES: Glances[str] = Glances(seconds=0.2)
UNSAID = [0] * QUESTIONS
_BOX = re.compile(r"p(?P<problem>[0-9]{1,18})-(?P<place>[0-9])=(?P<figure>[0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class Question:
    """A criterion of a problem; ``name`` is that of its boxes, ``figure`` what was said, 0 for nothing."""

    name: str
    criterion: str
    figure: int


@dataclass(frozen=True, slots=True)
class Asked:
    problem: Problem
    areas: list[Area]
    questions: list[Question]
    is_whole: bool


@require_http_methods(["GET", "HEAD", "POST"])
@seat_page
def score(request: SeatRequest) -> HttpResponse:
    if request.method == "POST":
        try:
            scores_save(seat=request.seat, scores=_sent(request.POST))
        except ValidationError as error:
            return _page(request, refusal=" ".join(error.messages), status=422)
        done(request, _("Your scores are saved."))
        return redirect(request.address)
    return _page(request)


@require_POST
@seat_page
def save(request: SeatRequest) -> HttpResponse:
    """What was just touched: 204 when it is kept, 409 with why when it is not."""
    try:
        scores_save(seat=request.seat, scores=_sent(request.POST))
    except ValidationError as error:
        return HttpResponse(" ".join(error.messages), status=409, content_type="text/plain; charset=utf-8")
    return HttpResponse(status=204)


@require_safe
@seat_page
def now(request: SeatRequest) -> HttpResponse:
    """``?sedan=`` is what the page shows: 204 where that is still how it is, else 200, and the page is opened anew."""
    workshop = request.seat.workshop
    version = GLANCES.of((workshop.municipality_id, workshop.pk), partial(version_for_seats, workshop))
    return HttpResponse(status=204 if request.GET.get("sedan") == version else 200)


def _page(request: SeatRequest, *, refusal: str = "", status: int = 200) -> HttpResponse:
    seat, workshop = request.seat, request.seat.workshop
    problems = list(scored(workshop.picture_id))
    context: dict[str, Any] = {
        "seat": seat,
        "workshop": workshop,
        "picture": workshop.picture,
        "refusal": refusal,
        "version": version_for_seats(workshop),
        "scale": SCALE,
        "save_address": f"{request.address}spara/",
        "now_address": f"{request.address}nu/",
    }
    if why_not_score(seat):
        results = results_of(workshop, problems)
        told = {
            "results": results,
            "matrix": matrix_of(results),
            "said": repr([one.weighed for one in results]),
        }
        return _shown(request, context | told, status)
    said = dict(seat.scores.values_list("problem", "values"))
    areas = areas_said(workshop.municipality, problems)
    asked = [_asked(one, areas(one), workshop.criteria, said.get(one.pk, UNSAID)) for one in problems]
    context |= {"asked": asked, "done": sum(one.is_whole for one in asked)}
    return render(request, "situation/weighing/score.html", context, status=status)


def _shown(request: SeatRequest, context: dict[str, Any], status: int) -> HttpResponse:
    return render(request, "situation/weighing/shown.html", context, status=status)


def _asked(problem: Problem, areas: list[Area], criteria: list[str], figures: list[int]) -> Asked:
    questions = [
        Question(f"p{problem.pk}-{place}", criterion, figure)
        for place, (criterion, figure) in enumerate(zip(criteria, figures, strict=True))
    ]
    return Asked(problem, areas, questions, is_whole(figures))


def _sent(data: QueryDict) -> Mapping[int, Figures]:
    """The boxes ``p12-0=4`` are that problem 12 by the first criterion is a 4. What is no such box is left alone."""
    told: dict[int, list[int | None]] = {}
    for name, text in data.items():
        box = _BOX.fullmatch(f"{name}={text}")
        if box and int(box["place"]) < QUESTIONS:
            told.setdefault(int(box["problem"]), [None] * QUESTIONS)[int(box["place"])] = int(box["figure"])
    return told
