"""From a problem of a decided picture to an activity of a plan."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.plans.areas import AREAS
from samordna.plans.commands import problem_plan
from samordna.plans.drafts import drafts_to_write
from samordna.plans.from_picture.figures import baselines
from samordna.plans.from_picture.forms import PlanSomethingForm
from samordna.plans.models import Part, PlanVersion
from samordna.situation.models import Problem
from samordna.situation.queries import visible


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT)
def plan_something(request: MunicipalityRequest, problem: int) -> HttpResponse:
    """Which plan, which goal, measured from what; then the form of a new activity, which begins with all that."""
    row = _problem_or_404(request, problem)
    drafts = drafts_to_write(request.municipality, request.access)
    figures = baselines(request.municipality, row)
    chosen = next((one for one in drafts if one.picture_id == row.picture_id), None)
    form = PlanSomethingForm(
        request.POST if request.method == "POST" else None,
        drafts=drafts,
        figures=figures,
        initial={"version": chosen.pk if chosen else None},
    )
    if request.method == "POST" and form.is_valid():
        version = next(one for one in drafts if str(one.pk) == form.cleaned_data["version"])
        indicator, baseline = figures.get(form.cleaned_data.get("figure", ""), ("", ""))
        goal = {"text": form.cleaned_data["goal"], "indicator": indicator, "baseline": baseline}
        try:
            told, aim = problem_plan(version=version, problem=row, goal=goal)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            form.log_decisions(request, f"problems/{told.key}")
            return redirect(_new_activity(request, version, told, aim, indicator, baseline))
    context = {"form": form, "problem": row, "drafts": drafts, "picture": row.picture}
    status = 422 if request.method == "POST" else 200
    return render(request, "plans/from_picture/planning.html", context, status=status)


def _problem_or_404(request: MunicipalityRequest, pk: int) -> Problem:
    """Of a decided picture, and open to everybody who reads plans: what is restricted does not come into one."""
    rows = Problem.objects.present().filter(municipality=request.municipality, merged_into=None)
    row = visible(rows.select_related("picture__unit"), request.access).filter(pk=pk).first()
    if row is None or row.restricted or not row.picture.decided_on:
        raise Http404
    return row


def _new_activity(
    request: MunicipalityRequest,
    version: PlanVersion,
    problem: Part,
    goal: Part | None,
    indicator: str,
    baseline: str,
) -> str:
    asked: dict[str, Any] = {"problem": problem.key, "goal": goal.key if goal else ""}
    asked |= {"indicator": indicator, "baseline": baseline}
    form = reverse(
        "plans:content_create", args=[request.municipality.slug, version.pk, AREAS["activities"].slug]
    )
    return f"{form}?{urlencode({name: value for name, value in asked.items() if value})}"
