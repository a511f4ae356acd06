"""Raising an alarm: two taps from the list of routes."""

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page, require
from samordna.accounts.roles import Action
from samordna.core.history import restricted_read
from samordna.organisation.forms import refused_by
from samordna.readiness.activation.forms import NoteForm, StartForm
from samordna.readiness.activation.pages import address
from samordna.readiness.activation.queries import open_activations, path_of
from samordna.readiness.activation.views.phone import held_page, phone_page
from samordna.readiness.commands.activations import activation_start
from samordna.readiness.enums import ActivationKind
from samordna.readiness.models import Activation, AlarmRoute
from samordna.readiness.queries import routes_seen


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.RUN_ALARMS)
def start(request: MunicipalityRequest, route: int) -> HttpResponse:
    row: AlarmRoute = get_object_or_404(routes_seen(request.municipality, request.access), pk=route)
    require(request, Action.RUN_ALARMS, path_of(row))
    if row.restricted:
        restricted_read(request, [row], how="page")
    running = [
        one for one in open_activations(request.municipality, request.access) if one.route_id == row.pk
    ]
    if goes_to := request.POST.get("till"):
        return _instead(request, running, goes_to)
    form = StartForm(request.POST or None)
    if request.method == "POST" and _can_begin(form) and (begun := _begun(request, row, form)):
        if form.only_refuses("what"):
            return held_page(request, begun, form.data["what"], _begun_words(begun))
        form.log_decisions(request, f"alarms/{begun.pk}")
        messages.success(request, _begun_words(begun))
        return redirect(address(request, "activation", begun.pk))
    context = {
        "route": row,
        "form": form,
        "running": running,
        "asks": form.has_error(NON_FIELD_ERRORS, "running"),
        "is_exercise": form.data.get("kind") == ActivationKind.EXERCISE or request.GET.get("som") == "ovning",
    }
    return render(
        request, "readiness/activation/start.html", context, status=422 if request.method == "POST" else 200
    )


def _instead(request: MunicipalityRequest, running: list[Activation], goes_to: str) -> HttpResponse:
    """To one that goes on already, with what was written, to be written in its log."""
    alarm = next((one for one in running if str(one.pk) == goes_to), None)
    if alarm is None:
        raise Http404
    if not (text := request.POST.get("what", "").strip()):
        return redirect(address(request, "activation", alarm.pk))
    messages.warning(
        request,
        _("Nothing new is started. What you wrote stands below, to be written in the log of this alarm."),
    )
    return phone_page(request, alarm, wrong=NoteForm.holding(text))


def _can_begin(form: StartForm) -> bool:
    """An alarm is never kept from beginning by what is written of it: a text that the guard refuses is given back afterwards."""
    return form.is_valid() or form.only_refuses("what")


def _begun(request: MunicipalityRequest, row: AlarmRoute, form: StartForm) -> Activation | None:
    begun: Activation | None = refused_by(
        form,
        lambda: activation_start(
            municipality=request.municipality,
            route=row,
            kind=ActivationKind(form.cleaned_data["kind"]),
            what=form.cleaned_data.get("what", ""),
            user=request.user,
            mark=form.sent_mark,
            beside=form.cleaned_data["beside"],
        ),
    )
    return begun


def _begun_words(row: Activation) -> str:
    if row.is_exercise:
        return _("The exercise has begun.")
    return _("The alarm is raised, live.")
