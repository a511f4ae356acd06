"""Which problems come first, decided and explained."""

from collections.abc import Mapping
from math import inf

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.history import restricted_read
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.situation.commands.priorities import priorities_set
from samordna.situation.models import Problem
from samordna.situation.pages import address, closed_page, own_picture_or_404
from samordna.situation.problems.queries import standing
from samordna.situation.queries import visible
from samordna.situation.weighing.forms import PrioritiesForm
from samordna.situation.weighing.pages import latest_workshop, weighing_page
from samordna.situation.weighing.results import Result, results_of


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_SITUATION)
def decide(request: MunicipalityRequest, pk: int) -> HttpResponse:
    of = own_picture_or_404(request, pk)
    if closed := closed_page(request, of):
        return closed
    problems = list(visible(standing(of), request.access))
    restricted_read(request, [one for one in problems if one.restricted], parent_id=of.pk, how="page")
    workshop = latest_workshop(request, of)
    shown = results_of(workshop, problems) if workshop and workshop.shown_at else []
    weighed = {one.problem.pk: one for one in shown if one.weighed.weight is not None}
    problems.sort(key=lambda one: _place(one, weighed))
    form = PrioritiesForm(request.POST or None, problems=problems)
    sent, back = request.method == "POST", address(request, "weighing", of.pk)
    is_right = sent and not edit_conflicts.changed(form, of) and form.is_valid()
    if is_right and refused_by(form, lambda: priorities_set(picture=of, chosen=form.chosen())) is not None:
        form.log_decisions(request, f"pictures/{of.pk}")
        done(request, _said(form))
        return redirect(back)
    rows = [(problem, number, reason, weighed.get(problem.pk)) for problem, number, reason in form.rows]
    context = {"form": form, "rows": rows, "back": back}
    return weighing_page(
        request, of, "situation/weighing/priorities.html", context, status=422 if sent else 200
    )


def _said(form: PrioritiesForm) -> str:
    if any(number for number, _reason in form.chosen().values()):
        return _("The priorities are saved.")
    return _("Saved. No problem has a priority, and a picture cannot be decided without one.")


def _place(problem: Problem, weighed: Mapping[int, Result]) -> tuple[float, float]:
    """What has a priority first, then as all see it."""
    result = weighed.get(problem.pk)
    return problem.priority or inf, result.number if result else inf
