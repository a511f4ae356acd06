"""Answering about a service by its link, without an account: one page that shows this form and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.people.views.shared import Asked
from samordna.core import edit_conflicts
from samordna.core.repeated_sending import answered_once
from samordna.core.tenancy import acting_for
from samordna.core.toasts import done
from samordna.mapping.analysis import queries
from samordna.mapping.analysis.answers_form import AnswersForm
from samordna.mapping.analysis.changes import told_of
from samordna.mapping.analysis.progress import is_gone
from samordna.mapping.commands.analysis_answers import answers_save, answers_send
from samordna.mapping.models import AnalysisForm, AnalysisLink
from samordna.organisation.addresses import municipality_at

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
    return answered_once(request, lambda: view(request))


@require_http_methods(["GET", "HEAD", "POST"])
@link_page
def answer(request: LinkRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, AnswersForm(of=request.asked))
    sends = "skicka" in request.POST
    form = AnswersForm(request.POST, of=request.asked, sends=sends)
    is_right = _save(request, form)
    if not is_right:
        return _page(request, form, status=422)
    if not sends:
        done(request, _("What you have written is saved, and not sent yet."))
        return redirect(request.address)
    try:
        answers_send(form=request.asked, values={})
    except ValidationError as error:
        form.add_error(None, error)
        return _page(request, form, status=422)
    done(request, _("Thank you. The answers are sent. You can change them until the analysis is closed."))
    return redirect(request.address)


@require_POST
@link_page
def save(request: LinkRequest) -> HttpResponse:
    """What is typed, at a pause: what became of it, or all of it when somebody else has changed it."""
    form = AnswersForm(request.POST, of=request.asked)
    _save(request, form)
    if not form.changed_meanwhile:
        return render(
            request, "mapping/analysis/answers_said.html", _context(request, form) | {"by_part": True}
        )
    part = render(request, "mapping/analysis/answers_fields.html", _context(request, form))
    part.headers["HX-Retarget"] = "#fragor"
    part.headers["HX-Reswap"] = "outerHTML"
    return part


def _save(request: LinkRequest, form: AnswersForm) -> bool:
    """Keep what is right in the form; whether that is all of it. Nothing is kept where somebody else has changed it too."""
    if edit_conflicts.changed(form, request.asked):
        now = request.asked.saved_at
        form.changed_meanwhile = [replace(one, by="", at=now) for one in form.changed_meanwhile]
        return False
    is_right = form.is_valid()
    request.asked = form.of = answers_save(form=request.asked, values=form.said())
    form.log_decisions(Asked(request.user, request.asked.municipality), f"analyses/{request.asked.pk}")
    return is_right


def _page(request: LinkRequest, form: AnswersForm, *, status: int = 200) -> HttpResponse:
    return render(request, "mapping/analysis/answers.html", _context(request, form), status=status)


def _context(request: LinkRequest, form: AnswersForm) -> dict[str, Any]:
    asked = form.of
    return {
        "form": form,
        "asked": asked,
        "place": asked.municipality,
        "save_address": f"{request.address}spara/",
        "days_left": (asked.round.due_on - localdate()).days,
        "is_changed": bool(asked.sent_at and asked.draft != asked.answers),
        "is_from_before": bool(asked.previous and not asked.saved_at),
    }


def _closed(form: AnalysisForm, *, is_ended: bool) -> str:
    """Why nothing can be answered by the link; empty when it can."""
    if is_ended:
        return "ended"
    if form.removed_at or is_gone(form.service):
        return "gone"
    return "closed" if form.round.closed_at else ""


def _gone(request: Any, reason: str, form: AnalysisForm | None) -> HttpResponse:
    """What has been sent is shown to whoever could have answered; of a link that was taken back nothing is."""
    shows = form is not None and reason == "closed"
    context = {
        "reason": reason,
        "asked": form if reason != "ended" else None,
        "told": told_of(form) if form and shows else [],
    }
    status = HTTPStatus.NOT_FOUND if reason == "unknown" else HTTPStatus.GONE
    return render(request, "mapping/analysis/link_gone.html", context, status=status)
