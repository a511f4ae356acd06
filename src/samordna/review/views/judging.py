"""The joint judgement of a plan, and the buttons that follow on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.organisation.pages import do
from samordna.review.commands import (
    plan_hand_out,
    plan_judge,
    plan_mark_ready,
    plan_mark_unready,
    plan_remove,
    plan_restore,
)
from samordna.review.forms.reviewing import JudgementForm
from samordna.review.models import ReviewedPlan
from samordna.review.pages import address, plan_address, refused, review_page
from samordna.review.queries import questions_of
from samordna.review.rules import round_or_404
from samordna.review.said import said_of
from samordna.review.suggestions import suggested
from samordna.review.views.plans import plan_or_404


@dataclass(frozen=True, slots=True)
class PlanStepButton:
    """What a button does, what is said after it, and which button takes it back."""

    command: Callable[..., ReviewedPlan]
    said: Promise
    undo: str = ""
    leaves: bool = False


STEPS = {
    "klar": PlanStepButton(plan_mark_ready, gettext_lazy("The plan is marked as ready."), "inte-klar"),
    "inte-klar": PlanStepButton(
        plan_mark_unready, gettext_lazy("The plan is not ready any more, and is not handed out.")
    ),
    "lamna-ut": PlanStepButton(
        plan_hand_out, gettext_lazy("Those who write the plan can now read what is said of it.")
    ),
    "ta-bort": PlanStepButton(
        plan_remove, gettext_lazy("The plan is taken out of the review."), "aterstall", leaves=True
    ),
    "aterstall": PlanStepButton(plan_restore, gettext_lazy("The plan is in the review again.")),
}


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REVIEW)
def judge(request: MunicipalityRequest, review_round: int, plan: int) -> HttpResponse:
    """It begins with what reviewers have said, until something is written."""
    row, seat = round_or_404(request, review_round)
    plan_or_404(request, row, plan)
    reviewed = edit_conflicts.row_or_404(
        ReviewedPlan.objects.select_related("version"), request, pk=plan, round=row
    )
    said = said_of(reviewed, questions_of(row), seat, request.user)
    form = JudgementForm(request.POST or None, instance=reviewed, initial=suggested(reviewed, said))
    if request.method == "POST" and not edit_conflicts.changed(form) and form.is_valid():
        values = {name: form.cleaned_data[name] for name in JudgementForm.Meta.fields}
        if not refused(form, lambda: plan_judge(plan=reviewed, values=values)):
            form.log_decisions(request, f"review/{row.pk}")
            done(request, _("The joint judgement is saved."))
            return redirect(plan_address(request, reviewed))
    context: dict[str, Any] = {"form": form, "plan": reviewed, "said": said}
    status = 422 if request.method == "POST" else 200
    return review_page(request, row, seat, "review/judge.html", context, tab="round", status=status)


@require_POST
@page(Action.REVIEW)
def step(request: MunicipalityRequest, review_round: int, plan: int, step: str) -> HttpResponse:
    row, _seat = round_or_404(request, review_round)
    if step not in STEPS:
        raise Http404
    button = STEPS[step]
    reviewed = get_object_or_404(ReviewedPlan, round=row, pk=plan)
    return do(
        request,
        lambda: button.command(plan=reviewed),
        said=lambda _row: str(button.said),
        to=address(request, "round", row.pk) if button.leaves else plan_address(request, reviewed),
        undo=address(request, "plan_step", row.pk, plan, button.undo) if button.undo else "",
    )
