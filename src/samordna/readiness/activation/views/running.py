"""The alarm on a phone: what is to be done now, and what is told of it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.forms import refused_by
from samordna.readiness.activation.forms import NoteForm, StepForm
from samordna.readiness.activation.pages import activation_or_404, address, alarm_page, run_or_404
from samordna.readiness.activation.queries import may_run
from samordna.readiness.activation.shown import Shown
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.activation.views.telling import say_told
from samordna.readiness.activation.watching import version_of
from samordna.readiness.commands.events import event_add
from samordna.readiness.enums import EventKind
from samordna.readiness.extending import channels_state
from samordna.readiness.models import Activation


@require_safe
@page(Action.RUN_ALARMS)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    return phone_page(request, activation_or_404(request, pk))


@require_POST
@page(Action.RUN_ALARMS)
def step(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = run_or_404(request, pk)
    form = StepForm(request.POST)
    if not form.is_valid():
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
    told = refused_by(
        form, lambda: event_add(activation=row, user=request.user, mark=form.sent_mark, **entry)
    )
    if told is None:
        return phone_page(request, row, wrong=form, status=422)
    form.log_decisions(request, f"alarms/{row.pk}")
    say_told(request, told)
    return redirect(address(request, "activation", row.pk))


def phone_page(
    request: MunicipalityRequest, row: Activation, *, wrong: Any = None, status: int = 200
) -> HttpResponse:
    """``wrong`` is a form that was refused, which is shown again where it was."""
    note = wrong if isinstance(wrong, NoteForm) else NoteForm()
    context = {**phone_context(request, row, wrong), "form": wrong, "note": note}
    return alarm_page(request, "phone.html", row, context, status=status)


def phone_context(request: MunicipalityRequest, row: Activation, wrong: Any = None) -> dict[str, Any]:
    channels = channels_state(row)
    standing = standing_of(row, timezone.now())
    shown = Shown(standing)
    for one in shown.now:
        is_it = isinstance(wrong, StepForm) and wrong.data.get("step") == one.key
        one.form = wrong if is_it else StepForm(auto_id=f"id_{one.key}_%s")
    return {
        "shown": shown,
        "version": version_of(max((one.pk for one in standing.entries), default=0), channels),
        "down": [one for one in channels if one.is_down],
        "may_run": may_run(request.access, row.route),
        "now": standing.now,
    }
