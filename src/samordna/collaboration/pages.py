"""What every page of collaboration has: its tabs, and whose forums somebody may lead."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from samordna.accounts.access import Access, MunicipalityRequest, require
from samordna.accounts.roles import Action
from samordna.collaboration.models import Forum
from samordna.collaboration.tabs import tabs


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"collaboration:{name}", args=[request.municipality.slug, *args])


def collaboration_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, tab: str, status: int = 200
) -> HttpResponse:
    """A page of the slice; ``tab`` is the room that it belongs to."""
    return render(
        request, f"collaboration/{template}", {"tabs": tabs(request, tab), **context}, status=status
    )


def may_lead(access: Access, forum: Forum) -> bool:
    return access.may_for(Action.EDIT_COLLABORATION, forum.unit.path if forum.unit else None)


def require_leading(request: MunicipalityRequest, forum: Forum) -> None:
    require(request, Action.EDIT_COLLABORATION, forum.unit.path if forum.unit else None)
