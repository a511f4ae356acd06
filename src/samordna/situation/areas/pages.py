"""What every page of areas has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from samordna.accounts.access import MunicipalityRequest, require
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.situation.areas.queries import areas_of
from samordna.situation.models import Area
from samordna.situation.pages import slice_page
from samordna.situation.tabs import AREAS

SAVED_AT = "areas"


def areas_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    context = {"may_edit": may_edit(request), **context}
    return slice_page(request, f"situation/areas/{template}", context, tab=AREAS, status=status)


def may_edit(request: MunicipalityRequest) -> bool:
    """Areas are the whole municipality's."""
    return request.access.may_everywhere(Action.EDIT_SITUATION)


def require_editing(request: MunicipalityRequest) -> None:
    require(request, Action.EDIT_SITUATION, None)


def area_or_404(request: MunicipalityRequest, pk: int) -> Area:
    """The area; kept from others until a form that is sent is saved."""
    row: Area = row_or_404(areas_of(request.municipality), request, pk=pk)
    return row


def any_area_or_404(request: MunicipalityRequest, pk: int) -> Area:
    """Also one that is removed: its page may be open still."""
    return get_object_or_404(Area.objects.filter(municipality=request.municipality), pk=pk)
