"""The questions of a round: read by all who review, changed while it is prepared."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.toasts import done
from samordna.organisation.pages import do
from samordna.review.commands import (
    question_add,
    question_move,
    question_remove,
    question_restore,
    question_update,
)
from samordna.review.forms.rounds import QuestionForm
from samordna.review.models import ReviewQuestion, ReviewRound
from samordna.review.pages import address, refused, review_page
from samordna.review.queries import questions_of
from samordna.review.rules import Seat, round_or_404

TAB = "questions"
FIELDS = ("text", "help_text")


@require_safe
@page(Action.VIEW)
def listed(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    row, seat = round_or_404(request, review_round)
    return review_page(request, row, seat, "review/questions.html", {"questions": questions_of(row)}, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REVIEW)
def create(request: MunicipalityRequest, review_round: int) -> HttpResponse:
    row, seat = round_or_404(request, review_round)
    form = QuestionForm(request.POST or None, instance=ReviewQuestion(municipality=request.municipality))
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in FIELDS}
        if not refused(form, lambda: question_add(review_round=row, values=values)):
            return _saved(request, row, form)
    return _form_page(request, row, seat, form, _("New question"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.REVIEW)
def edit(request: MunicipalityRequest, review_round: int, question: int) -> HttpResponse:
    row, seat = round_or_404(request, review_round)
    asked = edit_conflicts.row_or_404(row.questions.present(), request, pk=question)
    form = QuestionForm(request.POST or None, instance=asked)
    if request.method == "POST" and not edit_conflicts.changed(form) and form.is_valid():
        values = {name: form.cleaned_data[name] for name in FIELDS}
        if not refused(form, lambda: question_update(question=asked, values=values)):
            return _saved(request, row, form)
    return _form_page(request, row, seat, form, _("Edit the question"))


@require_POST
@page(Action.REVIEW)
def move(request: MunicipalityRequest, review_round: int, question: int) -> HttpResponse:
    row, _seat = round_or_404(request, review_round)
    asked = get_object_or_404(row.questions.present(), pk=question)
    if request.POST.get("to") not in {"upp", "ner"}:
        raise Http404
    return do(
        request,
        lambda: question_move(question=asked, up=request.POST["to"] == "upp"),
        said=lambda _row: _("The question is moved."),
        to=address(request, TAB, row.pk),
    )


@require_POST
@page(Action.REVIEW)
def remove(request: MunicipalityRequest, review_round: int, question: int) -> HttpResponse:
    row, _seat = round_or_404(request, review_round)
    asked = get_object_or_404(row.questions.present(), pk=question)
    return do(
        request,
        lambda: question_remove(question=asked),
        said=lambda _row: _("The question is removed."),
        to=address(request, TAB, row.pk),
        undo=address(request, "question_restore", row.pk, asked.pk),
    )


@require_POST
@page(Action.REVIEW)
def restore(request: MunicipalityRequest, review_round: int, question: int) -> HttpResponse:
    row, _seat = round_or_404(request, review_round)
    asked = get_object_or_404(row.questions, pk=question)
    return do(
        request,
        lambda: question_restore(question=asked),
        said=lambda _row: _("The question is back."),
        to=address(request, TAB, row.pk),
    )


def _saved(request: MunicipalityRequest, row: ReviewRound, form: QuestionForm) -> HttpResponse:
    form.log_decisions(request, f"review/{row.pk}")
    done(request, _("The question is saved."))
    return redirect(address(request, TAB, row.pk))


def _form_page(
    request: MunicipalityRequest, row: ReviewRound, seat: Seat, form: QuestionForm, title: str
) -> HttpResponse:
    context = {"form": form, "form_title": title, "back": address(request, TAB, row.pk)}
    status = 422 if request.method == "POST" else 200
    return review_page(request, row, seat, "review/form.html", context, tab=TAB, status=status)
