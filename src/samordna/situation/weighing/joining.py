"""Taking a seat by the link for everybody in the room. Whoever opens it again with the same browser comes back to their seat."""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from samordna.accounts.link_door import by_link
from samordna.core.repeated_sending import answered_once
from samordna.organisation.models import Municipality
from samordna.situation.commands.seats import seat_take
from samordna.situation.models import Workshop
from samordna.situation.weighing.door import no_way, seat_of
from samordna.situation.weighing.handing_out import workshop_of

COOKIE = "samordna_seat"
"""Only sent to the link's own address: the token of the seat that the browser has taken there."""
A_DAY = 24 * 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def join(request: Any, municipality: Municipality, token: str) -> HttpResponse:
    workshop = workshop_of(municipality, token)
    if workshop is None:
        return no_way(request, HTTPStatus.GONE)
    taken = request.COOKIES.get(COOKIE, "")
    seat = seat_of(municipality, taken) if taken else None
    if seat and seat.workshop_id == workshop.pk and seat.ended_at is None:
        return redirect("weigh_in:seat", municipality.slug, taken)
    if request.method == "POST":
        return answered_once(request, lambda: _take(request, municipality, workshop))
    context = {"picture": workshop.picture, "place": municipality}
    return render(request, "situation/weighing/join.html", context)


def _take(request: Any, municipality: Municipality, workshop: Workshop) -> HttpResponse:
    try:
        token = seat_take(workshop=workshop)
    except ValidationError:
        return no_way(request, HTTPStatus.GONE)
    answer = redirect(reverse("weigh_in:seat", args=[municipality.slug, token]))
    answer.set_cookie(
        COOKIE,
        token,
        max_age=A_DAY,
        path=request.path,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    return answer
