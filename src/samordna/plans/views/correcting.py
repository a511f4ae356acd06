"""Correcting what was recorded of a decision."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.plandoc.life_cycle import LOOKS, RULES, State, Step
from samordna.plans.commands import plan_decision_correct
from samordna.plans.forms.steps import CorrectionForm
from samordna.plans.views.fallen_conditions import correction_told
from samordna.plans.views.life import TAB
from samordna.plans.views.shared import base_of, plan_page, version_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.DECIDE)
def correct(request: MunicipalityRequest, version: int, pk: int) -> HttpResponse:
    """What was recorded of a decision is corrected beside it."""
    row = version_or_404(request, version)
    step = get_object_or_404(row.steps.exclude(body_kind="").filter(corrects=None), pk=pk)
    now = step.records[-1]
    if row.state not in RULES[Step.CORRECT].sources:
        raise Http404
    form = CorrectionForm(request.POST or None, step=now)
    if request.method == "POST" and form.is_valid():
        try:
            _step, followed = plan_decision_correct(step=step, user=request.user, **form.values())
        except ValidationError as error:
            form.refuse(error)
        else:
            form.log_decisions(request, "steps")
            correction_told(request, followed)
            return redirect(base_of(row) + TAB)
    context = {"form": form, "step": now, "is_adopted": LOOKS[State(row.state)].frozen}
    answer = plan_page(request, row, "plans/life/correct.html", context, tab=TAB)
    answer.status_code = 422 if form.errors else 200
    return answer
