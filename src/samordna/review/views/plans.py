"""The plans of a round: which they are, and what is said of each."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core.toasts import done
from samordna.plans.standing import state_tag
from samordna.review.commands import plan_add
from samordna.review.forms.rounds import PlansForm
from samordna.review.models import ReviewedPlan, ReviewRound
from samordna.review.pages import address, refused, review_page
from samordna.review.progress import is_taken_back, outcome_tag
from samordna.review.queries import addable, plans_of, questions_of, taken_out
from samordna.review.rules import Seat, round_or_404
from samordna.review.said import said_of


def plan_or_404(request: MunicipalityRequest, review_round: ReviewRound, pk: int) -> ReviewedPlan:
    """The plan in the round, for those who may see it."""
    row = plans_of(review_round, request.access).filter(pk=pk).first()
    if row is None:
        raise Http404
    row.round = review_round
    return row


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REVIEW)
def add(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    """Let plans join that have not been sent for review, and those come back that were taken out."""
    row, seat = round_or_404(request, review_round)
    form = PlansForm(request.POST or None, versions=addable(row, request.access))
    if request.method == "POST" and form.is_valid():
        chosen = list(form.cleaned_data["versions"])
        if not refused(form, lambda: [plan_add(review_round=row, version=one) for one in chosen]):
            text = ngettext("%(n)d plan joined.", "%(n)d plans joined.", len(chosen))
            done(request, text % {"n": len(chosen)})
            return redirect(address(request, "round", row.pk))
    context = {"form": form, "taken_out": taken_out(row)}
    status = 422 if request.method == "POST" else 200
    return review_page(request, row, seat, "review/plans_add.html", context, tab="round", status=status)


@require_safe
@page(Action.VIEW)
def show(request: MunicipalityRequest, review_round: int, plan: int) -> HttpResponse:
    row, seat = round_or_404(request, review_round)
    return plan_page(request, row, seat, plan_or_404(request, row, plan))


def plan_page(request: MunicipalityRequest, row: ReviewRound, seat: Seat, plan: ReviewedPlan) -> HttpResponse:
    context = {
        "plan": plan,
        "said": said_of(plan, questions_of(row), seat, request.user),
        "state_tag": state_tag(plan.version.state),
        "outcome_tag": outcome_tag(plan.outcome),
        "is_taken_back": is_taken_back(plan),
        "answers": seat.answers_in(row),
        "shows_judgement": seat.leads or (plan.ready_at is not None and not seat.is_guest),
        "title": _("Review of %(plan)s") % {"plan": plan.version.title},
    }
    return review_page(request, row, seat, "review/plan.html", context, tab="round")
