"""Answering by link, without an account: one page that shows this form and nothing else."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.core.toasts import done
from samordna.organisation.answering.door import AnsweringRequest
from samordna.organisation.answering.forms import TypedForm
from samordna.organisation.answering.pages import Answering
from samordna.plandoc.picture.words import Distribution
from samordna.situation.commands.contributions import (
    contribution_save,
    contribution_send,
    contribution_withdraw,
)
from samordna.situation.gathering.answers import ABOUT, answers_in
from samordna.situation.gathering.answers_form import ContributionForm
from samordna.situation.gathering.door import DOOR
from samordna.situation.models import Contribution, ContributionRequest


def answering_context(_request: AnsweringRequest, form: TypedForm) -> dict[str, Any]:
    asked = form.of
    last = asked.contributions.first()
    return {
        "days_left": (asked.due_on - localdate()).days,
        "last": last,
        "is_hidden": bool(last and last.distribution == Distribution.RESTRICTED and not asked.draft),
        "is_changed": bool(last and last.answers and _differs(asked, last)),
    }


def _differs(asked: ContributionRequest, last: Contribution) -> bool:
    """Whether something has been written since it was sent."""
    if not asked.draft:
        return False
    about = {"distribution": Distribution.INTERNAL.value, **asked.draft}
    return answers_in(asked) != last.answers or any(
        about.get(name, "") != getattr(last, name) for name in ABOUT
    )


ANSWERING = Answering(
    form=ContributionForm,
    save=lambda asked, values: contribution_save(request=asked, values=values),
    send=lambda asked: contribution_send(request=asked),
    context=answering_context,
    template="situation/gathering/answers.html",
    said_template="situation/gathering/answers_said.html",
    logged_at="contributions",
    thanks=_("Thank you. The contribution is sent. You can change it until the last day has ended."),
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


@require_POST
@DOOR.page
def withdraw(request: AnsweringRequest) -> HttpResponse:
    contribution_withdraw(request=request.asked)
    done(request, str(TAKEN_BACK))
    return redirect(request.address)


TAKEN_BACK = _("The contribution is taken back. It is kept that it was sent, and it counts no more.")
