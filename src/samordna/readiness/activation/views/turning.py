"""What turns an alarm: an extraordinary event, somebody else who takes over, the end."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.readiness.activation.forms import CloseForm, ExtraordinaryForm, HandOverForm
from samordna.readiness.activation.handing_over import handed_over, summary_of
from samordna.readiness.activation.pages import run_or_404
from samordna.readiness.activation.standing import standing_of
from samordna.readiness.activation.views.telling import form_page, leads_to_closed
from samordna.readiness.commands.activations import activation_close, left_open
from samordna.readiness.commands.events import Told, event_add
from samordna.readiness.enums import EventKind
from samordna.readiness.models import Activation

METHODS = require_http_methods(["GET", "HEAD", "POST"])


@METHODS
@page(Action.RUN_ALARMS)
def extraordinary(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = run_or_404(request, pk)
    if closed := leads_to_closed(request, row):
        return closed
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
    return form_page(request, row, form, tell, title=title, template="extraordinary.html", answer=answer)


@METHODS
@page(Action.RUN_ALARMS)
def hand_over(request: MunicipalityRequest, pk: int) -> HttpResponse:
    row = run_or_404(request, pk)
    if closed := leads_to_closed(request, row):
        return closed
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
    return form_page(
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
    if request.method != "POST" and (closed := leads_to_closed(request, row)):
        return closed

    def tell(activation: Activation, form: Any) -> Told:
        return activation_close(
            activation=activation,
            reasons=form.cleaned_data["text"],
            user=request.user,
            mark=form.sent_mark,
        )

    left = [] if row.closed_at else left_open(standing_of(row, timezone.now()))
    form = CloseForm(request.POST or None)
    return form_page(request, row, form, tell, title=_("Close the alarm"), template="close.html", left=left)
