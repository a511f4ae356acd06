"""What every page of figures has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from samordna.accounts.access import MunicipalityRequest, require
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.situation.figures.queries import series_of
from samordna.situation.models import Series
from samordna.situation.pages import slice_page
from samordna.situation.tabs import SERIES

SAVED_AT = "series"


def figures_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    context = {"may_edit": may_edit(request), **context}
    return slice_page(request, f"situation/figures/{template}", context, tab=SERIES, status=status)


def may_edit(request: MunicipalityRequest) -> bool:
    """Series are the whole municipality's."""
    return request.access.may_everywhere(Action.EDIT_SITUATION)


def require_editing(request: MunicipalityRequest) -> None:
    require(request, Action.EDIT_SITUATION, None)


def series_or_404(request: MunicipalityRequest, pk: int) -> Series:
    """The series; kept from others until a form that is sent is saved."""
    row: Series = row_or_404(series_of(request.municipality), request, pk=pk)
    row.municipality = request.municipality
    return row


def any_series_or_404(request: MunicipalityRequest, pk: int) -> Series:
    """Also one that is removed: its page may be open still."""
    return get_object_or_404(Series.objects.filter(municipality=request.municipality), pk=pk)
