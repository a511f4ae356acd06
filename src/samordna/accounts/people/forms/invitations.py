"""Accepting an invitation."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables

from samordna.accounts.models import Invitation, User
from samordna.core.forms import GuardedForm


class NewAccountForm(GuardedForm, forms.Form):
    """What one is called by function, and a password that one types twice."""

    name = forms.CharField(
        label=gettext_lazy("Function"),
        max_length=100,
        help_text=gettext_lazy("What you are, such as Head of unit. Shown with what you do."),
    )
    password = forms.CharField(
        label=gettext_lazy("Password"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=gettext_lazy("The password again"),
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, invitation: Invitation, **kwargs: Any) -> None:
        super().__init__(*args, initial={"name": invitation.name}, **kwargs)
        self._invitation = invitation
        self.fields["password"].help_text = " ".join(password_validators_help_texts())

    def _new_texts(self) -> dict[str, str]:
        """A password is nobody's to read."""
        return {name: text for name, text in super()._new_texts().items() if name == "name"}

    @sensitive_variables("password")
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        password = cleaned.get("password")
        if password is None:
            return cleaned
        if "again" in cleaned and cleaned["again"] != password:
            self.add_error("again", _("The two passwords differ. Type the same one twice."))
        try:
            validate_password(password, User(email=self._invitation.email, name=cleaned.get("name", "")))
        except ValidationError as error:
            self.add_error("password", error)
        return cleaned
