"""Forms about the password."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal import flows
from django import forms
from django.contrib.auth import password_validation
from django.utils.translation import gettext_lazy

from samordna.accounts.signing_in.resetting import reset_link_send
from samordna.core.forms import StyledForm

LONGEST = 256


class PasswordField(forms.CharField):
    """A password as it is typed, spaces at the ends too."""

    def __init__(self, *, autocomplete: str, **kwargs: Any) -> None:
        super().__init__(
            strip=False,
            max_length=LONGEST,
            widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
            **kwargs,
        )


class NewPasswordForm(StyledForm, forms.Form):
    """A new password, typed once: the browser can show it, and the reset link helps whoever mistyped."""

    password1 = PasswordField(
        label=gettext_lazy("New password"),
        autocomplete="new-password",
        help_text=gettext_lazy(
            "At least 12 characters. Several words after each other are easy to remember."
        ),
    )

    user: Any = None

    def clean_password1(self) -> str:
        password: str = self.cleaned_data["password1"]
        password_validation.validate_password(password, self.user)
        return password


class PasswordChangeForm(NewPasswordForm):
    """The present password and a new one."""

    field_order = ["oldpassword", "password1"]
    oldpassword = PasswordField(label=gettext_lazy("Present password"), autocomplete="current-password")

    def __init__(self, *args: Any, user: Any = None, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_oldpassword(self) -> str:
        password: str = self.cleaned_data["oldpassword"]
        if not get_adapter().reauthenticate(self.user, password):
            raise get_adapter().validation_error("enter_current_password")
        return password

    def save(self) -> None:
        flows.password_change.change_password(self.user, self.cleaned_data["password1"])


class ResetFromLinkForm(NewPasswordForm):
    """The new password of somebody who came by the link in the mail."""

    def __init__(self, *args: Any, user: Any = None, temp_key: str = "", **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def save(self) -> None:
        flows.password_reset.reset_password(self.user, self.cleaned_data["password1"])


class AgainForm(StyledForm, forms.Form):
    """The password once more, before something that matters."""

    password = PasswordField(label=gettext_lazy("Password"), autocomplete="current-password")

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if not get_adapter().reauthenticate(self.user, password):
            raise get_adapter().validation_error("incorrect_password")
        return password


class ResetForm(StyledForm, forms.Form):
    """The address to send a link to."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "username"})
    )

    def save(self, request: Any, **_others: Any) -> str:
        email: str = self.cleaned_data["email"]
        reset_link_send(request=request, email=email)
        return email
