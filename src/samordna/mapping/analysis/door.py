"""The door of a form's link: nobody is asked who they are, and a link that leads nowhere says why."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate

from samordna.core.repeated_sending import answered_once
from samordna.core.tenancy import acting_for
from samordna.mapping.analysis import queries
from samordna.mapping.analysis.changes import just_written, told_of
from samordna.mapping.analysis.progress import is_gone
from samordna.mapping.commands.analysis_locks import locked_form
from samordna.mapping.models import AnalysisForm, AnalysisLink
from samordna.organisation.addresses import municipality_at
from samordna.organisation.coordinating.queries import coordinator_now
from samordna.organisation.reaching import telephone

LONGEST_TOKEN = 100


class LinkRequest(HttpRequest):
    """A request of whoever has the link: nobody is asked who they are."""

    id: str
    asked: AnalysisForm
    address: str


def link_page(view: Callable[[Any], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a view to whoever has a link that leads somewhere; else say why it does not. No search engine keeps the answer."""

    def opened(request: Any, slug: str, token: str) -> HttpResponse:
        municipality = municipality_at(slug)
        if municipality is None or len(token) > LONGEST_TOKEN:
            raise Http404
        with acting_for(municipality.pk, request=request.id):
            request.address = reverse("analysis:answer", args=[municipality.slug, token])
            answer = _opened(request, queries.opened_by(municipality, token), view)
        answer.headers["X-Robots-Tag"] = "noindex, nofollow"
        return answer

    return opened


def _opened(
    request: LinkRequest, link: AnalysisLink | None, view: Callable[[Any], HttpResponse]
) -> HttpResponse:
    if link is None:
        return _gone(request, "unknown", None)
    if reason := _closed(link.form, is_ended=link.ended_at is not None):
        return _gone(request, reason, link.form)
    request.asked = link.form
    try:
        if request.method == "POST":
            request.asked = locked_form(
                link.form
            )  # of two who send at once the second sees what the first sent
        return answered_once(request, lambda: view(request))
    except ValidationError:
        # the analysis was closed, or the service taken out, while the form was on its way
        link.form.refresh_from_db()
        reason = _closed(link.form, is_ended=False) or "closed"
        return _gone(request, reason, link.form)


def _closed(form: AnalysisForm, *, is_ended: bool) -> str:
    """Why nothing can be answered by the link; empty when it can."""
    if is_ended:
        return "ended"
    if form.removed_at or is_gone(form.service):
        return "gone"
    return "closed" if form.round.closed_at else ""


def _gone(request: Any, reason: str, form: AnalysisForm | None) -> HttpResponse:
    """What has been sent is shown to whoever could have answered; of a link that was taken back nothing is.

    What somebody wrote just now is shown to them whatever the reason, so that it is not lost.
    """
    shows = form is not None and reason == "closed"
    coordinator = coordinator_now(form.municipality, localdate()) if form else None
    point = coordinator.contact_point if coordinator else None
    context = {
        "reason": reason,
        "asked": form if reason != "ended" else None,
        "told": told_of(form) if form and shows else [],
        "written": just_written(request.POST),
        "coordinator": coordinator,
        "call": telephone.link(point.phone) if point else "",
        "phone": telephone.shown(point.phone) if point and point.phone else "",
        "point": point if point and not (point.restricted or point.removed_at) else None,
    }
    status = HTTPStatus.NOT_FOUND if reason == "unknown" else HTTPStatus.GONE
    return render(request, "mapping/analysis/link_gone.html", context, status=status)
