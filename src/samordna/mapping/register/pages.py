"""What every page of the register has."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest, require
from samordna.accounts.roles import Action
from samordna.core.edit_conflicts import row_or_404
from samordna.mapping.models import Service
from samordna.mapping.queries import services_of
from samordna.mapping.tabs import REGISTER, tabs


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"mapping:{name}", args=[request.municipality.slug, *args])


def register_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    context = {"tabs": tabs(request, REGISTER), **context}
    return render(request, f"mapping/register/{template}", context, status=status)


def service_or_404(request: MunicipalityRequest, pk: int) -> Service:
    """The service; kept from others until a form that is sent is saved."""
    row: Service = row_or_404(services_of(request.municipality), request, pk=pk)
    return row


def removed_service(request: MunicipalityRequest, pk: int) -> Service | None:
    """One that was in the register and is removed."""
    rows = Service.objects.filter(municipality=request.municipality, pk=pk).exclude(removed_at=None)
    return rows.select_related("unit").first()


def may_edit(request: MunicipalityRequest, service: Service) -> bool:
    return request.access.may_for(Action.EDIT_SERVICES, path_of(service))


def require_editing(request: MunicipalityRequest, service: Service) -> None:
    require(request, Action.EDIT_SERVICES, path_of(service))


def path_of(service: Service) -> list[int] | None:
    return list(service.unit.path) if service.unit else None
