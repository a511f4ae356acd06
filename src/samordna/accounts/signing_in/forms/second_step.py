"""Forms of the second step: the app's codes, passkeys, recovery codes."""

from typing import Any

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.recovery_codes.forms import GenerateRecoveryCodesForm
from allauth.mfa.totp.forms import ActivateTOTPForm, DeactivateTOTPForm
from allauth.mfa.webauthn.forms import EditWebAuthnForm, _BaseAddWebAuthnForm
from django import forms
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from samordna.accounts.signing_in import code_guesses
from samordna.accounts.signing_in.app_secrets import UnreadableSecretError
from samordna.accounts.signing_in.lockout import hidden
from samordna.core.forms import StyledForm

LONGEST_NAME = 60
USED_SECONDS = 120
"""Longer than a code is good for, with the clock a step off either way."""


class _Code(forms.CharField):
    """Digits in groups or not, as apps show them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=20,
            widget=forms.TextInput(
                attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}
            ),
            **kwargs,
        )
        self.widget.attrs["class"] = "ds-input short"


class AppForm(StyledForm, ActivateTOTPForm):
    """The first code of an app, which shows that it was set up right."""

    code = _Code(label=_("Code from the app"))


class AppRemoveForm(StyledForm, DeactivateTOTPForm):
    """A button."""


class _CodeForm(StyledForm, forms.Form):
    """Each code is taken once, also when two are sent at the same time."""

    code = _Code(label=_("Code"), help_text=_("Six digits from the app, or one of your recovery codes."))

    user: Any

    def clean_code(self) -> str:
        code = "".join(self.cleaned_data["code"].split())
        if not cache.add(f"code:{hidden(f'{self.user.pk}:{code}')}", 1, USED_SECONDS):
            raise get_adapter().validation_error("incorrect_code")
        self.cleaned_data["code"] = code
        request = context.request
        code_guesses.refuse_when_closed(request, self.user)
        try:
            code = str(super().clean_code())  # type: ignore[misc]
        except UnreadableSecretError:
            code_guesses.was_right(request, self.user)
            raise
        except ValidationError:
            code_guesses.was_wrong(request, self.user)
            raise
        code_guesses.was_right(request, self.user)
        return code


class CodeForm(_CodeForm, AuthenticateForm):
    """A code from the app, or a recovery code, at sign-in."""


class CodeAgainForm(_CodeForm, ReauthenticateForm):
    """A code once more, before something that matters."""


class PasskeyForm(StyledForm, _BaseAddWebAuthnForm):
    """A new passkey. It must have been unlocked by its owner, since it lets them in by itself."""

    name = forms.CharField(
        label=_("Name"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("So that you can tell your passkeys apart."),
    )


class PasskeyNameForm(StyledForm, EditWebAuthnForm):
    """Another name for a passkey."""

    name = forms.CharField(label=_("Name"), max_length=LONGEST_NAME)


class RecoveryCodesForm(StyledForm, GenerateRecoveryCodesForm):
    """A button."""
