"""What the gate before the threads (``config/web``) does not let in, and how that is told: as a page, or as JSON to a script.

The gate marks the request and drops its body. The page is made like any other, with its language, its name in the log and its
safe headers.
"""

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.core.return_pages import wants_json

MARK = "samordna.refused"


class Reason(StrEnum):
    """Why a request is not received."""

    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    TOO_MANY = "too_many"
    NO_ROOM = "no_room"


@dataclass(frozen=True, slots=True)
class Refusal:
    """``template`` is the page, ``short`` what a script shows; ``after`` says in how many seconds it may work, when it may."""

    status: HTTPStatus
    template: str
    short: Promise
    after: int = 0


REFUSALS = {
    Reason.TOO_LARGE: Refusal(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "core/errors/too_large.html",
        _("It is more than can be received at once"),
    ),
    Reason.TOO_SLOW: Refusal(
        HTTPStatus.REQUEST_TIMEOUT,
        "core/errors/too_slow.html",
        _("It came too slowly. Check the network and try again."),
    ),
    Reason.TOO_MANY: Refusal(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "core/errors/many_send.html",
        _("Many are sending just now. Wait a minute and try again."),
        60,
    ),
    Reason.NO_ROOM: Refusal(
        HTTPStatus.SERVICE_UNAVAILABLE,
        "core/errors/no_room.html",
        _("There is no room for it just now. Wait a while and try again."),
        600,
    ),
}


def refused(request: Any) -> HttpResponse | None:
    """The answer to a request that the gate has marked; None for any other."""
    reason = request.META.get(MARK)
    if reason is None:
        return None
    refusal = REFUSALS[reason]
    answer: HttpResponse
    if wants_json(request):
        answer = JsonResponse({"error": str(refusal.short)}, status=refusal.status)
    else:
        answer = HttpResponse(render_to_string(refusal.template), status=refusal.status)
    if refusal.after:
        answer.headers["Retry-After"] = str(refusal.after)
    return answer
