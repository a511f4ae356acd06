"""The steps of a guide: added, changed, moved, taken away, and each of it undone."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.page_pieces import language
from samordna.core.toasts import UNDONE, done
from samordna.guidance.commands import step_move, step_remove, step_save
from samordna.guidance.editing.end_forms import EndForm
from samordna.guidance.editing.pages import address, form_page, guide_or_404
from samordna.guidance.editing.step_forms import QuestionForm, StepForm
from samordna.guidance.models import Guide
from samordna.guidance.queries import contact_choices
from samordna.organisation.commands.listed import new_key
from samordna.organisation.forms import refused_by
from samordna.organisation.pages import do, place_in
from samordna.plandoc.guiding import End, GuideBody, Question, read_step
from samordna.plandoc.guiding.model import GuideError


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_GUIDES)
def add_question(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = guide_or_404(request, pk)
    form = QuestionForm(request.POST or None, body=row.content)
    return _form_page(request, row, form, _("New question"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_GUIDES)
def add_end(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = guide_or_404(request, pk)
    form = EndForm(request.POST or None, body=row.content, contacts=contact_choices(request.municipality))
    return _form_page(request, row, form, _("New end"))


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.EDIT_GUIDES)
def edit(request: MunicipalityRequest, pk: int, step: str) -> HttpResponse:
    row = guide_or_404(request, pk)
    body = row.content
    there = _step_or_404(body, step)
    form: StepForm
    if isinstance(there, End):
        choices = contact_choices(request.municipality)
        form = EndForm(request.POST or None, body=body, step=there, contacts=choices)
    else:
        form = QuestionForm(request.POST or None, body=body, step=there)
    return _form_page(request, row, form, _("Edit the step"))


@require_POST
@page(Action.EDIT_GUIDES)
def move(request: MunicipalityRequest, pk: int, step: str) -> HttpResponse:
    row, to = guide_or_404(request, pk), place_in(request)
    _step_or_404(row.content, step)
    return _done(
        request,
        row,
        lambda: step_move(municipality=request.municipality, guide=row, key=step, to=to),
        _("The step is moved."),
        step,
    )


@require_POST
@page(Action.EDIT_GUIDES)
def remove(request: MunicipalityRequest, pk: int, step: str) -> HttpResponse:
    row = guide_or_404(request, pk)
    _step_or_404(row.content, step)
    return _done(
        request,
        row,
        lambda: step_remove(municipality=request.municipality, guide=row, key=step),
        _("The step is removed."),
    )


def _form_page(request: MunicipalityRequest, row: Guide, form: StepForm, title: str) -> HttpResponse:
    if request.method == "POST" and not edit_conflicts.changed(form, row) and form.is_valid():
        key = (
            form.step.key
            if form.step
            else new_key(form.body.steps, str(form.cleaned_data.get("text") or form.cleaned_data["title"]))
        )
        if refused_by(form, lambda: _save(request, row, {**form.values(), "key": key})):
            form.log_decisions(request, f"guides/{row.pk}")
            done(request, _("The step is saved."), undo=_undo(request, row))
            return redirect(f"{address(request, 'guide', row.pk)}#{key}")
    back = address(request, "guide", row.pk)
    return form_page(request, form, title=title, back=back, guide=row)


def _save(request: MunicipalityRequest, row: Guide, values: dict[str, Any]) -> Guide:
    try:
        step = read_step(values)
    except GuideError as error:
        raise ValidationError(error.in_(language()), code="guide") from error
    return step_save(municipality=request.municipality, guide=row, step=step)


def _done(
    request: MunicipalityRequest, row: Guide, command: Callable[[], Any], words: str, anchor: str = ""
) -> HttpResponse:
    to = address(request, "guide", row.pk)
    return do(
        request,
        command,
        said=lambda _row: words,
        to=f"{to}#{anchor}" if anchor else to,
        undo=_undo(request, row),
    )


def _undo(request: MunicipalityRequest, row: Guide) -> str:
    return f"{address(request, 'undo', row.pk)}?{UNDONE}={request.id}"


def _step_or_404(body: GuideBody, key: str) -> Question | End:
    step = body.step(key)
    if step is None:
        raise Http404
    return step
