"""A form that tells the log something, and what whoever sent it is told."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from samordna.accounts.access import MunicipalityRequest
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.readiness.activation.forms import MarkedForm
from samordna.readiness.activation.lines import too_late_words
from samordna.readiness.activation.pages import address, alarm_page
from samordna.readiness.commands.events import Told
from samordna.readiness.models import Activation

Tell = Callable[[Activation, Any], Told]


def say_told(request: MunicipalityRequest, told: Told) -> None:
    if told.by_another:
        messages.warning(request, too_late_words(told.event))
    else:
        done(request, _("It is in the log."))


def form_page(
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
