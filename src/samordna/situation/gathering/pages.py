"""What every page of gathering has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from samordna.accounts.access import MunicipalityRequest, require
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.situation.gathering.queries import AROUND
from samordna.situation.models import ContributionRequest, Picture
from samordna.situation.pages import address, picture_page
from samordna.situation.queries import path_of, picture_or_404
from samordna.situation.tabs import REQUESTS, picture_tabs


def gathering_page(
    request: MunicipalityRequest,
    picture: Picture,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    context = {"requests_base": address(request, "requests", picture.pk), **context}
    return picture_page(
        request, picture, f"situation/gathering/{template}", context, tab=REQUESTS, status=status
    )


def answer_context(request: MunicipalityRequest, row: ContributionRequest) -> dict[str, Any]:
    """What the page has where somebody answers, beside the answers."""
    return {
        "tabs": picture_tabs(request, row.picture, REQUESTS),
        "picture": row.picture,
        "base": address(request, "picture", row.picture_id),
        "requests_base": address(request, "requests", row.picture_id),
        "row": row,
    }


def request_or_404(
    request: MunicipalityRequest, picture: int, pk: int, *, is_removed: bool = False
) -> ContributionRequest:
    """A request of a picture that the user may read; kept from others until a form that is sent is saved."""
    of = picture_or_404(request, picture)
    rows = ContributionRequest.objects.filter(picture=of)
    rows = rows.exclude(removed_at=None) if is_removed else rows.present()
    row: ContributionRequest = row_or_404(rows.select_related(*AROUND), request, pk=pk)
    row.picture, row.municipality = of, request.municipality
    return row


def own_request_or_404(
    request: MunicipalityRequest, picture: int, pk: int, *, is_removed: bool = False
) -> ContributionRequest:
    """The same of a picture that the user makes; others are refused with the reason."""
    row = request_or_404(request, picture, pk, is_removed=is_removed)
    require(request, Action.EDIT_SITUATION, path_of(row.picture))
    return row


def here(request: MunicipalityRequest, row: ContributionRequest) -> str:
    return address(request, "request", row.picture_id, row.pk)


def to_here(request: MunicipalityRequest, row: ContributionRequest) -> HttpResponse:
    return redirect(here(request, row))
