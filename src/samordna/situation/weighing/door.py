"""The door of a seat: nobody is asked who they are, and a link that leads nowhere says why."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.link_door import by_link
from samordna.core.repeated_sending import answered_once
from samordna.organisation.models import Municipality
from samordna.situation.models import Seat


class SeatRequest(HttpRequest):
    """A request from a seat. ``address`` is that of its page."""

    id: str
    seat: Seat
    address: str


def seat_page(view: Callable[[Any], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a view to whoever has the link of a seat, also when the workshop is closed: what came of it is theirs to see."""

    def opened(request: Any, municipality: Municipality, token: str) -> HttpResponse:
        seat = seat_of(municipality, token)
        if seat is None:
            return no_way(request, HTTPStatus.NOT_FOUND)
        if seat.ended_at or seat.workshop.removed_at or seat.workshop.picture.removed_at:
            return no_way(request, HTTPStatus.GONE)
        request.seat = seat
        request.address = reverse("weigh_in:seat", args=[municipality.slug, token])
        return answered_once(request, lambda: view(request))

    return by_link(opened)


def seat_of(municipality: Municipality, token: str) -> Seat | None:
    """One query."""
    rows = Seat.objects.filter(municipality=municipality, token_hash=token_hash(token))
    row: Seat | None = rows.select_related("workshop__picture").first()
    return row


def no_way(request: Any, status: HTTPStatus) -> HttpResponse:
    return render(request, "situation/weighing/no_way.html", {"status": int(status)}, status=status)
