"""A reviewer's own answers about a plan."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.page_pieces import language
from samordna.core.toasts import done
from samordna.plans.paper import paper_of
from samordna.plans.standing import state_tag
from samordna.plans.views.shared import readable
from samordna.review.commands import review_save
from samordna.review.forms.reviewing import ReviewForm, review_form, said_before
from samordna.review.models import ReviewAnswer, ReviewedPlan, ReviewOpinion, ReviewRound
from samordna.review.pages import plan_address, refused, review_page
from samordna.review.queries import questions_of
from samordna.review.rules import Seat, round_or_404
from samordna.review.views.plans import plan_or_404


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.VIEW)
def answer(request: MunicipalityRequest, review_round: int, plan: int) -> HttpResponse:
    """What is sent when the round has closed is not saved, and stays in the form."""
    row, seat = round_or_404(request, review_round)
    reviewed = plan_or_404(request, row, plan)
    if request.method != "POST" and not seat.answers_in(row):
        return redirect(plan_address(request, reviewed))
    form, opinion = _form(request, row, reviewed)
    if request.method == "POST" and not edit_conflicts.changed(form, opinion) and form.is_valid():

        def save() -> Any:
            return review_save(
                plan=reviewed, author=request.user, answers=form.answers(), opinion=form.opinion()
            )

        if not refused(form, save):
            form.log_decisions(request, f"review/{row.pk}")
            done(request, _("Your answers are saved."))
            return redirect(plan_address(request, reviewed))
    return _page(request, row, seat, reviewed, form)


@require_safe
@page(Action.VIEW)
def text(request: MunicipalityRequest, review_round: int, plan: int) -> HttpResponse:
    """What its reader may read of the plan, as a part of a page: to stand beside the answers."""
    row, _seat = round_or_404(request, review_round)
    version = plan_or_404(request, row, plan).version
    [document] = readable(request, [version], how="page", as_adopted=True)
    return render(request, "review/plan_text.html", {"paper": paper_of(document, language(), localdate())})


def _form(
    request: MunicipalityRequest, row: ReviewRound, plan: ReviewedPlan
) -> tuple[ReviewForm, ReviewOpinion | None]:
    opinions = ReviewOpinion.objects.filter(plan=plan, author=request.user)
    opinion = edit_conflicts.row_or_none(opinions, request)
    own = ReviewAnswer.objects.filter(plan=plan, author=request.user)
    of_round = review_form(questions_of(row))
    return of_round(request.POST or None, initial=said_before(own, opinion)), opinion


def _page(
    request: MunicipalityRequest, row: ReviewRound, seat: Seat, plan: ReviewedPlan, form: ReviewForm
) -> HttpResponse:
    context = {"form": form, "plan": plan, "state_tag": state_tag(plan.version.state)}
    status = 422 if request.method == "POST" else 200
    return review_page(request, row, seat, "review/answer.html", context, tab="round", status=status)
