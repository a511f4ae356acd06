"""Evaluating a session by its link: three figures, without an account, and nobody is asked who they are."""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from samordna.accounts.link_door import by_link
from samordna.core.repeated_sending import answered_once
from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.models import Municipality
from samordna.plandoc.training.evaluation import QUESTIONS, SCALE
from samordna.training.commands.evaluations import evaluation_give
from samordna.training.counting.handing_out import session_of
from samordna.training.counting.questions import ASKED
from samordna.training.models import Session

COOKIE = "samordna_evaluated"
"""Only sent to the link's own address: that the browser has answered. It tells neither who nor what."""
A_MONTH = 30 * 24 * 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
@by_link
def evaluate(request: Any, municipality: Municipality, token: str) -> HttpResponse:
    session = session_of(municipality, token)
    if session is None:
        return _page(request, "gone", municipality, status=HTTPStatus.GONE)
    if request.COOKIES.get(COOKIE):
        return _page(request, "thanks", municipality, session=session)
    if not has_begun(session):
        return _page(request, "early", municipality, session=session)
    if request.method == "POST":
        return answered_once(request, lambda: _take(request, municipality, session))
    return _asked(request, municipality, session)


def _take(request: Any, municipality: Municipality, session: Session) -> HttpResponse:
    values = [_figure(request.POST.get(f"q{number}", "")) for number in range(1, QUESTIONS + 1)]
    try:
        evaluation_give(session=session, values=values)
    except ValidationError as error:
        return _asked(request, municipality, session, values, refusal=error.messages[0])
    answer = redirect(request.path)
    answer.set_cookie(
        COOKIE,
        "1",
        max_age=A_MONTH,
        path=request.path,
        secure=request.is_secure(),
        httponly=True,
        samesite="Lax",
    )
    return answer


def _asked(
    request: Any,
    municipality: Municipality,
    session: Session,
    values: list[int] | None = None,
    refusal: str = "",
) -> HttpResponse:
    given = values or [0] * QUESTIONS
    questions = [(f"q{n}", str(words), given[n - 1]) for n, words in enumerate(ASKED, 1)]
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refusal else HTTPStatus.OK
    context = {"session": session, "questions": questions, "scale": SCALE, "refusal": refusal}
    return _page(request, "asked", municipality, status=status, **context)


def _page(
    request: Any, name: str, municipality: Municipality, *, status: HTTPStatus = HTTPStatus.OK, **context: Any
) -> HttpResponse:
    context |= {"place": municipality}
    return render(request, f"training/evaluating/{name}.html", context, status=status)


def _figure(text: str) -> int:
    return int(text) if text in {str(one) for one in SCALE} else 0
