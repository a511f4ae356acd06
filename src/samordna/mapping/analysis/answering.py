"""Answering about a service by its link, without an account: one page that shows this form and nothing else."""

from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.people.views.shared import Asked
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.mapping.analysis.answers_form import AnswersForm
from samordna.mapping.analysis.door import LinkRequest, link_page
from samordna.mapping.commands.analysis_answers import answers_save, answers_send


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
    """What is typed, at a pause: what became of it. Nobody's fields change under their hands."""
    form = AnswersForm(request.POST, of=request.asked)
    _save(request, form)
    return render(request, "mapping/analysis/answers_said.html", _context(request, form) | {"by_part": True})


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
