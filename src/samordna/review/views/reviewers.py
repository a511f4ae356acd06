"""Who reviews in a round."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.pages import do
from samordna.review.commands import reviewer_end, reviewer_name
from samordna.review.forms.rounds import ReviewerForm
from samordna.review.pages import address, review_page
from samordna.review.queries import members, nameable
from samordna.review.rules import round_or_404

TAB = "reviewers"


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REVIEW)
def listed(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    row, seat = round_or_404(request, review_round)
    form = ReviewerForm(request.POST or None, users=nameable(row))
    if request.method == "POST" and form.is_valid():
        user = form.cleaned_data["user"]
        whole = request.build_absolute_uri(address(request, "round", row.pk))
        return do(
            request,
            lambda: reviewer_name(review_round=row, user=user, address=whole),
            said=lambda _row: _("%(name)s now reviews.") % {"name": user.name},
            to=address(request, TAB, row.pk),
        )
    here = members(row)
    named = [(one, one.user_id in here) for one in row.reviewers.select_related("user")]
    context = {"form": form, "named": named}
    status = 422 if request.method == "POST" else 200
    return review_page(request, row, seat, "review/reviewers.html", context, tab=TAB, status=status)


@require_POST
@page(Action.REVIEW)
def end(request: MunicipalityRequest, review_round: int, reviewer: int) -> HttpResponse:
    row, _seat = round_or_404(request, review_round)
    named = get_object_or_404(row.reviewers.select_related("user"), pk=reviewer)
    return do(
        request,
        lambda: reviewer_end(reviewer=named),
        said=lambda _row: (
            _("%(name)s reviews no more. What they have said stays.") % {"name": named.user.name}
        ),
        to=address(request, TAB, row.pk),
    )
