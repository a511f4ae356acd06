"""Signing in by address and password."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from samordna.accounts.signing_in.forms.password import PasswordField
from samordna.core.forms import StyledForm


class SignInForm(StyledForm, forms.Form):
    """E-mail address and password."""

    username = forms.EmailField(
        label=_("E-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = PasswordField(label=_("Password"), autocomplete="current-password")

    def __init__(self, *args: Any, request: Any, **kwargs: Any) -> None:
        self._request = request
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        email = self.cleaned_data["username"].lower()
        self._user = get_adapter().authenticate(
            self._request, email=email, password=self.cleaned_data["password"]
        )
        if self._user is None:
            raise get_adapter().validation_error("email_password_mismatch")
        return self.cleaned_data

    def login(self, request: Any, redirect_url: str | None = None) -> HttpResponse:
        """Go on to the second step, or in."""
        email = self.cleaned_data["username"].lower()
        login = Login(user=self._user, email=email, redirect_url=redirect_url)
        return perform_password_login(request, {}, login)
