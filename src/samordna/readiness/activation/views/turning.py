"""What turns an alarm: an extraordinary event, somebody else who takes over, the end."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.organisation.forms import refused_by
from samordna.readiness.activation.forms import (
    CloseForm,
    CorrectionForm,
    ExtraordinaryForm,
    HandOverForm,
    MarkedForm,
)
from samordna.readiness.activation.handing_over import handed_over, summary_of
from samordna.readiness.activation.lines import lines_of
from samordna.readiness.activation.pages import address, alarm_page, run_or_404
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.activation.views.running import say_told
from samordna.readiness.commands.activations import activation_close, left_open
from samordna.readiness.commands.events import Told, event_add
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation

METHODS = require_http_methods(["GET", "HEAD", "POST"])
Tell = Callable[[Activation, Any], Told]


@METHODS
@page(Action.RUN_ALARMS)
def extraordinary(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = run_or_404(request, pk)
    standing = standing_of(row, timezone.now())
    answer = "no" if standing.state.is_extraordinary else "yes"

    def tell(activation: Activation, form: Any) -> Told:
        return event_add(
            activation=activation,
            kind=EventKind.EXTRAORDINARY,
            answer=request.POST.get("svar", answer),
            text=form.cleaned_data["text"],
            user=request.user,
            mark=form.sent_mark,
        )

    title = _("Call it an extraordinary event") if answer == "yes" else _("No longer an extraordinary event")
    form = ExtraordinaryForm(request.POST or None)
    return _form_page(request, row, form, tell, title=title, template="extraordinary.html", answer=answer)


@METHODS
@page(Action.RUN_ALARMS)
def hand_over(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = run_or_404(request, pk)
    summary = summary_of(standing_of(row, timezone.now()))

    def tell(activation: Activation, form: Any) -> Told:
        values = form.cleaned_data
        return event_add(
            activation=activation,
            kind=EventKind.HANDED_OVER,
            text=handed_over(values["to"], values["text"], summary),
            user=request.user,
            mark=form.sent_mark,
        )

    form = HandOverForm(request.POST or None)
    return _form_page(
        request,
        row,
        form,
        tell,
        title=pgettext_lazy("alarm", "Hand over"),
        template="hand_over.html",
        summary=summary,
    )


@METHODS
@page(Action.RUN_ALARMS)
def close(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = run_or_404(request, pk)

    def tell(activation: Activation, form: Any) -> Told:
        return activation_close(
            activation=activation,
            reasons=form.cleaned_data["text"],
            user=request.user,
            mark=form.sent_mark,
        )

    left = [] if row.closed_at else left_open(standing_of(row, timezone.now()))
    form = CloseForm(request.POST or None)
    return _form_page(request, row, form, tell, title=_("Close the alarm"), template="close.html", left=left)


@METHODS
@page(Action.RUN_ALARMS)
def correct(request: MunicipalityRequest, pk: int, entry: int) -> HttpResponse:
    row = run_or_404(request, pk)
    standing = standing_of(row, timezone.now())
    wrong = next((one for one in lines_of(standing) if one.entry and one.entry.pk == entry), None)
    if wrong is None:
        raise Http404

    def tell(activation: Activation, form: Any) -> Told:
        return event_add(
            activation=activation,
            kind=EventKind.NOTED,
            text=form.cleaned_data["text"],
            corrects=wrong.entry,
            user=request.user,
            mark=form.sent_mark,
        )

    form = CorrectionForm(request.POST or None)
    return _form_page(
        request,
        row,
        form,
        tell,
        title=_("Correct an entry"),
        template="correct.html",
        back="activation_log",
        line=wrong,
    )


def _form_page(
    request: MunicipalityRequest,
    row: Activation,
    form: MarkedForm,
    tell: Tell,
    *,
    title: str | Promise,
    template: str,
    back: str = "activation",
    **context: Any,
) -> HttpResponse:
    """A form and, when it is sent, what it tells the log. What is refused is said in the form, and nothing is saved."""
    leads = address(request, back, row.pk)
    if request.method == "POST" and form.is_valid() and (told := refused_by(form, lambda: tell(row, form))):
        form.log_decisions(request, f"alarms/{row.pk}")
        say_told(request, told)
        return redirect(leads)
    context |= {"form": form, "form_title": title, "back": leads}
    return alarm_page(request, template, row, context, status=422 if request.method == "POST" else 200)
