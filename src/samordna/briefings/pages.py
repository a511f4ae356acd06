"""What every page of news has: its tabs, its addresses, and whose news somebody may choose and send."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from samordna.accounts.access import MunicipalityRequest, require
from samordna.accounts.roles import Action
from samordna.briefings.models import Flow, Item, NewsSource
from samordna.briefings.tabs import tabs


def address(request: MunicipalityRequest, name: str, *args: Any) -> str:
    return reverse(f"briefings:{name}", args=[request.municipality.slug, *args])


def briefings_page(
    request: MunicipalityRequest, template: str, context: dict[str, Any], *, tab: str, status: int = 200
) -> HttpResponse:
    """A page of the slice; ``tab`` is the room that it belongs to."""
    return render(request, f"briefings/{template}", {"tabs": tabs(request, tab), **context}, status=status)


def to_open_news(request: MunicipalityRequest) -> HttpResponse | None:
    """Where whoever does not work here is led from the pages of those who do: mails and the address of news lead there."""
    return None if request.may(Action.SEE_ORGANISATION) else redirect(address(request, "open_items"))


def may_edit(request: MunicipalityRequest, row: Flow | Item | NewsSource) -> bool:
    return request.access.may_for(Action.EDIT_BRIEFINGS, _path(row))


def require_editing(request: MunicipalityRequest, row: Flow | Item | NewsSource) -> None:
    require(request, Action.EDIT_BRIEFINGS, _path(row))


def _path(row: Flow | Item | NewsSource) -> Any:
    return row.unit.path if row.unit else None
