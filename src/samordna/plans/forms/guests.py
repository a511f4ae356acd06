"""The form that lets a partner read a plan."""

from django import forms
from django.utils.translation import gettext_lazy as _

from samordna.core.forms import GuardedForm


class GuestForm(GuardedForm, forms.Form):
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The address that the partner signs in with."),
        widget=forms.EmailInput(attrs={"autocomplete": "off", "class": "ds-input"}),
    )
    function = forms.CharField(
        label=_("Function"),
        max_length=100,
        help_text=_("Such as: the police, local area. Never a person's name."),
    )

    def _new_texts(self) -> dict[str, str]:
        """An address is what it should be in its own field."""
        return {name: text for name, text in super()._new_texts().items() if name != "email"}
