"""A form that tells the log something, and what whoever sent it is told."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from samordna.accounts.access import MunicipalityRequest
from samordna.core.toasts import done
from samordna.organisation.forms import refused_by
from samordna.readiness.activation.entry_words import too_late_words
from samordna.readiness.activation.forms import MarkedForm
from samordna.readiness.activation.pages import address, alarm_page
from samordna.readiness.activation.taking_back import SEEN_TO
from samordna.readiness.activation.views.phone import held_page
from samordna.readiness.commands.events import Told
from samordna.readiness.commands.log import closed_words
from samordna.readiness.models import Activation

Tell = Callable[[Activation, Any], Told]


def told_words(told: Told) -> str:
    if told.by_another:
        return too_late_words(told.event, is_noted=told.is_noted)
    return _("It is in the log.")


def say_told(request: MunicipalityRequest, told: Told) -> None:
    if told.by_another:
        messages.warning(request, told_words(told))
    elif told.event.kind in SEEN_TO:
        mend = address(request, "activation_correct", told.event.activation_id, told.event.pk)
        words = '{} <a href="{}?fran=larmet">{}</a>'
        done(
            request,
            format_html(words, told_words(told), mend, pgettext("alarm", "Pressed by mistake? Take it back")),
        )
    else:
        done(request, told_words(told))


def leads_to_closed(request: MunicipalityRequest, row: Activation) -> HttpResponse | None:
    """Where a closed alarm is to be turned: to it, with a word, before anybody writes. What was written already is given back."""
    if not row.closed_at:
        return None
    words = closed_words(row)
    if request.method == "POST" and (text := "\n".join(filter(None, map(request.POST.get, ("to", "text"))))):
        return held_page(request, row, text, words)
    messages.warning(request, words)
    return redirect(address(request, "activation", row.pk))


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
