"""The alarm on a phone: what is to be done now, and what is told of it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.forms import refused_by
from samordna.readiness.activation.forms import NoteForm, StepForm
from samordna.readiness.activation.pages import activation_or_404, address, run_or_404
from samordna.readiness.activation.views.phone import held_page, phone_page
from samordna.readiness.activation.views.telling import say_told, told_words
from samordna.readiness.commands.events import event_add
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation


@require_safe
@page(Action.RUN_ALARMS)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return phone_page(request, activation_or_404(request, pk))


@require_POST
@page(Action.RUN_ALARMS)
def step(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """What is told is told whatever is written to it: a text that the guard refuses is given back, and not saved."""
    row = run_or_404(request, pk)
    form = StepForm(request.POST)
    if not form.is_valid() and not form.only_refuses("text"):
        return phone_page(request, row, wrong=form, status=422)
    return _tell(request, row, form, form.entry())


@require_POST
@page(Action.RUN_ALARMS)
def note(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = run_or_404(request, pk)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return phone_page(request, row, wrong=form, status=422)
    return _tell(request, row, form, {"kind": EventKind.NOTED, "text": form.cleaned_data["text"]})


def _tell(request: MunicipalityRequest, row: Activation, form: Any, entry: dict[str, Any]) -> HttpResponse:
    """What is refused is said where it was written, with every word in its field."""
    was_held = form.only_refuses("text")
    told = refused_by(
        form, lambda: event_add(activation=row, user=request.user, mark=form.sent_mark, **entry)
    )
    text = request.POST.get("text", "").strip()
    if told is None:
        if isinstance(form, StepForm) and text:
            return held_page(request, row, text, " ".join(str(one) for one in form.non_field_errors()))
        return phone_page(request, row, wrong=form, status=422)
    if was_held:
        return held_page(request, row, text, told_words(told))
    form.log_decisions(request, f"alarms/{row.pk}")
    say_told(request, told)
    return redirect(address(request, "activation", row.pk))
