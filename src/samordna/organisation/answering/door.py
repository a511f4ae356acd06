"""The door of whoever has a link to questions, and why it leads nowhere when it does not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate

from samordna.accounts.link_door import by_link
from samordna.core.models import AnswerLink
from samordna.core.repeated_sending import answered_once
from samordna.organisation.answering.asking import whom_to_ask
from samordna.organisation.coordinating.queries import coordinator_now
from samordna.organisation.models import Municipality, Unit
from samordna.organisation.reaching import telephone

Said = Sequence[tuple[str, str]]
"""Questions with what was answered."""


class AnsweringRequest(HttpRequest):
    """A request of whoever answers. ``asked`` is the row that the questions stand in, ``address`` that of the page."""

    id: str
    asked: Any
    address: str


@dataclass(frozen=True, slots=True)
class LinkDoor:
    """Whoever has a link may answer until it is ended, or until ``closed`` gives a reason: a word that the page ``gone``, of
    which :file:`organisation/answering/gone.html` is the frame, says in full.

    ``opened`` finds the link of a token, also one that leads nowhere, and ``asked`` the row it leads to; ``locked`` keeps that
    from others and raises ValidationError when it takes no more answers. ``told`` is what was sent, shown where the reason is
    "closed"; ``written`` what somebody sent just now, which is shown to them whatever the reason, so that it is not lost.
    """

    view: str
    gone: str
    opened: Callable[[Municipality, str], AnswerLink | None]
    asked: Callable[[Any], Any]
    closed: Callable[[Any], str]
    locked: Callable[[Any], Any]
    told: Callable[[Any], Said]
    written: Callable[[Any, QueryDict], Said]
    unit: Callable[[Any], Unit | None] = lambda _asked: None
    """Whose row it is: who is nearest to that is to be asked where the link leads nowhere, as in the mail that it came with."""

    def page(self, view: Callable[[Any], HttpResponse]) -> Callable[..., HttpResponse]:
        """Open a view to whoever has a link that leads somewhere; else say why it does not."""

        def opened(request: Any, municipality: Municipality, token: str) -> HttpResponse:
            request.address = reverse(self.view, args=[municipality.slug, token])
            return self._opened(request, self.opened(municipality, token), view)

        return by_link(opened)

    def _opened(
        self, request: AnsweringRequest, link: AnswerLink | None, view: Callable[[Any], HttpResponse]
    ) -> HttpResponse:
        if link is None:
            return self._gone(request, "unknown", None)
        asked = self.asked(link)
        if reason := "ended" if link.ended_at else self.closed(asked):
            return self._gone(request, reason, asked)
        try:
            # of two who send at once the second sees what the first sent
            request.asked = self.locked(asked) if request.method == "POST" else asked
            return answered_once(request, lambda: view(request))
        except ValidationError:
            # it was closed while the form was on its way
            asked.refresh_from_db()
            return self._gone(request, self.closed(asked) or "closed", asked)

    def _gone(self, request: Any, reason: str, asked: Any) -> HttpResponse:
        """Of a link that was taken back nothing is shown."""
        coordinator = coordinator_now(asked.municipality, localdate()) if asked else None
        own = coordinator.contact_point if coordinator else None
        nearest = whom_to_ask(asked.municipality, self.unit(asked)) if asked else None
        point = nearest or own
        context = {
            "reason": reason,
            "asked": asked if reason != "ended" else None,
            "told": self.told(asked) if reason == "closed" else (),
            "written": self.written(asked, request.POST),
            "function": nearest.function
            if nearest and nearest != own
            else coordinator and coordinator.function,
            "call": telephone.link(point.phone) if point else "",
            "phone": telephone.shown(point.phone) if point and point.phone else "",
            "point": point if point and not (point.restricted or point.removed_at) else None,
        }
        status = HTTPStatus.NOT_FOUND if reason == "unknown" else HTTPStatus.GONE
        return render(request, self.gone, context, status=status)
