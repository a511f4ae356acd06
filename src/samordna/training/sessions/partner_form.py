"""How many of a partner are to come to a session."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from samordna.core import edit_conflicts
from samordna.core.forms import StyledForm
from samordna.organisation.forms import refused_by
from samordna.training.commands.sign_ups import partner_sign_up
from samordna.training.models import Invitation
from samordna.training.models.session import MOST_SEATS
from samordna.training.sessions.signing_up import NOBODY

COMING, COMES = "coming", _("How many come")


class PartnerForm(StyledForm, forms.Form):
    """``there`` is what the partner has said already."""

    watches = True

    def __init__(self, data: Any = None, *, there: Mapping[str, int]) -> None:
        super().__init__(data)
        self.there = there
        self.fields[COMING] = forms.IntegerField(
            label=COMES,
            initial=there[COMING] or None,
            widget=forms.NumberInput(attrs={"class": "ds-input short", "inputmode": "numeric"}),
            validators=[MinValueValidator(0), MaxValueValidator(MOST_SEATS)],
        )

    def watched_values(self) -> dict[str, tuple[str, Any]]:
        return {COMING: (str(COMES), self.there[COMING])}


def partner_form_of(request: HttpRequest, invitation: Invitation) -> PartnerForm:
    """With nobody in it where that is what the button says."""
    sent = request.POST.copy()
    if NOBODY in sent:
        sent[COMING] = "0"
    return PartnerForm(sent or None, there={COMING: invitation.coming})


def is_partner_signed_up(form: PartnerForm, invitation: Invitation) -> Any:
    if edit_conflicts.changed(form, invitation) or not form.is_valid():
        return None
    number = form.cleaned_data[COMING]
    return refused_by(form, lambda: partner_sign_up(invitation=invitation, number=number))
