"""Where "Hur gör jag?" is for whoever reads a page: their own municipality's, never another's."""

from typing import Any

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.urls import Resolver404, resolve

from samordna.core.addresses import address_of


def of(request: Any) -> str:
    """The municipality's of the page, or of the page that one signs in to see; otherwise a choice among all."""
    municipality = getattr(request, "municipality", None)
    slug = municipality.slug if municipality else slug_asked_for(request)
    return address_of("guide:list", slug) if slug else address_of("guide:start")


def slug_asked_for(request: Any) -> str:
    """Whose page one signs in to see; otherwise empty."""
    path = request.GET.get(REDIRECT_FIELD_NAME, "").partition("?")[0] if request else ""
    try:
        return str(resolve(path).kwargs.get("municipality", ""))
    except Resolver404:
        return ""


def finder_of(path: str) -> str:
    """The finder that everybody can open, with the same words, for ``path`` to the one that asks who comes; otherwise empty."""
    asked, mark, words = path.partition("?")
    try:
        match = resolve(asked)
    except Resolver404:
        return ""
    if match.view_name != "mapping:find":
        return ""
    return f"{address_of('finder:open', match.kwargs['municipality'])}{mark}{words}"
