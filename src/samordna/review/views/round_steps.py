"""A round opened, closed, and what is ready of it handed out."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.pages import do
from samordna.review.commands import ready_plans_hand_out, round_close, round_open
from samordna.review.pages import address
from samordna.review.rules import round_or_404


@require_POST
@page(Action.REVIEW)
def open_it(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    row, _seat = round_or_404(request, review_round)
    return do(
        request,
        lambda: round_open(review_round=row),
        said=lambda _row: _(
            "The review is open. Plans that are sent for central review join by themselves, unless another open review has them."
        ),
        to=address(request, "round", row.pk),
    )


@require_POST
@page(Action.REVIEW)
def close_it(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    row, _seat = round_or_404(request, review_round)
    return do(
        request,
        lambda: round_close(review_round=row),
        said=lambda _row: _("The review is closed. Reviewers answer no more."),
        to=address(request, "round", row.pk),
    )


@require_POST
@page(Action.REVIEW)
def hand_out(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    row, _seat = round_or_404(request, review_round)
    return do(
        request,
        lambda: ready_plans_hand_out(review_round=row),
        said=lambda number: (
            ngettext("%(n)d plan was handed out.", "%(n)d plans were handed out.", number) % {"n": number}
        ),
        to=address(request, "round", row.pk),
    )
