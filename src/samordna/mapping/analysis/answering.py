"""Answering about a service by its link, without an account: one page that shows this form and nothing else."""

from typing import Any

from django.http import HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.mapping.analysis.answers_form import AnswersForm
from samordna.mapping.analysis.door import DOOR
from samordna.mapping.commands.analysis_answers import answers_save, answers_send
from samordna.organisation.answering.door import AnsweringRequest
from samordna.organisation.answering.forms import TypedForm
from samordna.organisation.answering.pages import Answering


def _context(_request: AnsweringRequest, form: TypedForm) -> dict[str, Any]:
    asked = form.of
    return {
        "days_left": (asked.round.due_on - localdate()).days,
        "is_changed": bool(asked.sent_at and asked.draft != asked.answers),
        "is_from_before": bool(asked.previous and not asked.saved_at),
    }


ANSWERING = Answering(
    form=AnswersForm,
    save=lambda asked, values: answers_save(form=asked, values=values),
    send=lambda asked: answers_send(form=asked, values={}),
    context=_context,
    template="mapping/analysis/answers.html",
    said_template="mapping/analysis/answers_said.html",
    logged_at="analyses",
    thanks=_("Thank you. The answers are sent. You can change them until the analysis is closed."),
)


@require_http_methods(["GET", "HEAD", "POST"])
@DOOR.page
def answer(request: AnsweringRequest) -> HttpResponse:
    return ANSWERING.page(request)


@require_POST
@DOOR.page
def save(request: AnsweringRequest) -> HttpResponse:
    """What is typed, at a pause."""
    return ANSWERING.typed(request)
