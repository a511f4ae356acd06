"""The door to what a municipality shows to everybody, signed in or not."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from samordna.accounts.access import at_its_address, municipality_seen
from samordna.organisation.models import Municipality


class OpenRequest(HttpRequest):
    """A request that has come through the door of :func:`open_page`. Who asks is not looked up."""

    municipality: Municipality


def open_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a view to everybody.

    It runs in a read-only transaction that sees the rows of that municipality, so it chooses itself what is for everybody.
    """

    @wraps(view)
    def opened(request: Any, municipality: str, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            request.municipality = municipality_seen(request, municipality, user="")
            if request.municipality.slug != municipality:
                return at_its_address(request, municipality)
            return view(request, **kwargs)

    opened.is_open = True  # type: ignore[attr-defined]
    return opened
