"""A unit's manager says how many are to come to a session."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samordna.accounts.access import MunicipalityRequest, page
from samordna.accounts.roles import Action
from samordna.core import edit_conflicts
from samordna.core.forms import StyledForm
from samordna.core.order import in_order
from samordna.core.toasts import done
from samordna.organisation.answering.gatherings import has_begun
from samordna.organisation.forms import refused_by
from samordna.organisation.models import Unit
from samordna.organisation.pages import number_in
from samordna.plandoc.training import Group
from samordna.plandoc.vocabulary import Function
from samordna.training.commands.sign_ups import sign_up
from samordna.training.counting.queries import groups_at, heads_of
from samordna.training.counting.rules import session_or_404, units_countable
from samordna.training.enums import FUNCTIONS, FUNCTIONS_EXPLAINED
from samordna.training.models import Session
from samordna.training.models.session import MOST_SEATS
from samordna.training.pages import address, training_page
from samordna.training.sessions.open_to import open_to
from samordna.training.sessions.room import seats_left
from samordna.training.tabs import SESSIONS

NOBODY = "ingen"


class SignUpForm(StyledForm, forms.Form):
    """How many of each function; ``there`` is what the unit has signed up already."""

    watches = True

    def __init__(self, data: Any = None, *, there: Mapping[Function, int | None]) -> None:
        super().__init__(data)
        self.there = there
        for value, name in FUNCTIONS:
            self.fields[value] = forms.IntegerField(
                label=str(name),
                required=False,
                help_text=FUNCTIONS_EXPLAINED[Function(value)],
                initial=there.get(Function(value)) or None,
                widget=forms.NumberInput(attrs={"class": "ds-input short", "inputmode": "numeric"}),
                validators=[MinValueValidator(0), MaxValueValidator(MOST_SEATS)],
            )
        self.base_fields = self.fields  # type: ignore[misc]  # they are the functions

    def clean(self) -> dict[str, Any]:
        """Nothing written is no answer: that nobody comes is said by a nought, or by the button."""
        told: dict[str, Any] = super().clean() or {}
        if not self.errors and all(told[value] is None for value, _name in FUNCTIONS):
            self.add_error(FUNCTIONS[0][0], _("Write how many come, or 0 where nobody does."))
        return told

    def numbers(self) -> dict[Function, int]:
        return {Function(value): self.cleaned_data[value] or 0 for value, _name in FUNCTIONS}


@require_http_methods(["GET", "HEAD", "POST"])
@page(Action.SIGN_UP)
def show(request: MunicipalityRequest, pk: int) -> HttpResponse:
    """``?enhet=`` says which unit, where there are several to choose from."""
    sent = request.method == "POST"
    session = session_or_404(request, pk, locks=sent)
    units = _units(request, session)
    unit = _chosen(request, units)
    form = form_of(request, session, unit) if unit else None
    if sent and form and unit and is_signed_up(form, session, unit):
        done(request, _("The sign-up is saved."))
        return redirect(address(request, "session", session.pk))
    context: dict[str, Any] = {"session": session, "units": units, "unit": unit, "form": form}
    context["left"] = seats_left(session, unit) if unit else None
    context["is_open"] = not session.cancelled_at and not has_begun(session)
    return training_page(request, "sessions/sign_up.html", context, tab=SESSIONS, status=422 if sent else 200)


def _units(request: MunicipalityRequest, session: Session) -> list[Unit]:
    today, those = timezone.localdate(), open_to(session)
    there = units_countable(request, session).values()
    return in_order(
        [one for one in there if those.holds(one) and one.is_valid_on(today)], lambda one: one.name
    )


def _chosen(request: MunicipalityRequest, units: list[Unit]) -> Unit | None:
    """The one asked for, or the only one: where there are several, none is guessed."""
    asked = number_in(request, "enhet")
    return next((one for one in units if one.pk == asked), units[0] if len(units) == 1 else None)


def form_of(request: HttpRequest, session: Session, unit: Unit) -> SignUpForm:
    """With nobody in it where that is what the button says."""
    _came, signed_up = heads_of(groups_at(session))
    there = {function: signed_up.get(Group(unit.pk, function)) for function in Function}
    sent = request.POST.copy()
    if NOBODY in sent:
        sent.update({function.value: "0" for function in Function})
    return SignUpForm(sent or None, there=there)


def is_signed_up(form: SignUpForm, session: Session, unit: Unit) -> Any:
    if edit_conflicts.changed(form, session) or not form.is_valid():
        return None
    return refused_by(form, lambda: sign_up(session=session, unit=unit, numbers=form.numbers()))
