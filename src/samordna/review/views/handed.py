"""What the review says of a plan, for those who write the plan, once it is handed out."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.plans.views.shared import plan_page, version_or_404
from samordna.review.progress import outcome_tag
from samordna.review.queries import handed_out, questions_of
from samordna.review.said import said_of

TAB = "beslut/"


@require_safe
@page(Action.EDIT)
def show(request: MunicipalityRequest, version: int) -> HttpResponse:
    row = version_or_404(request, version)
    reviewed = handed_out(row)
    if reviewed is None:
        raise Http404
    context = {
        "reviewed": reviewed,
        "plan": reviewed,
        "said": said_of(reviewed, questions_of(reviewed.round), None, request.user),
        "outcome_tag": outcome_tag(reviewed.outcome),
    }
    return plan_page(request, row, "review/handed.html", context, tab=TAB)
