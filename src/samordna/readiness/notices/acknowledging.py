"""Acknowledging by the link in a message, without signing in, once."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from samordna.accounts.commands.invitations import token_hash
from samordna.accounts.link_door import by_link
from samordna.core.repeated_sending import answered_once
from samordna.organisation.models import Municipality
from samordna.readiness.commands.notices import notice_acknowledge
from samordna.readiness.models import Notice


class NoticeRequest(HttpRequest):
    """A request of whoever has the link: nobody is asked who they are."""

    id: str
    notice: Notice


def link_page(view: Callable[[Any], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a view to whoever has the link of a message."""

    def opened(request: Any, _municipality: Municipality, token: str) -> HttpResponse:
        rows = Notice.objects.select_related("activation__municipality", "event", "contact")
        notice = rows.filter(token_hash=token_hash(token)).first()
        if notice is None:
            return render(request, "readiness/notices/no_link.html", status=HTTPStatus.NOT_FOUND)
        request.notice = notice
        return answered_once(request, lambda: view(request))

    return by_link(opened)


@require_http_methods(["GET", "HEAD", "POST"])
@link_page
def acknowledge(request: NoticeRequest) -> HttpResponse:
    """What the message was about, and one button. Opening the page acknowledges nothing: machines open links too."""
    if request.method == "POST":
        notice_acknowledge(notice=request.notice)
        return redirect(request.path)
    notice = request.notice
    step = notice.activation.content.step(notice.event.step)
    context = {"notice": notice, "activation": notice.activation, "step": step}
    return render(request, "readiness/notices/acknowledge.html", context)
