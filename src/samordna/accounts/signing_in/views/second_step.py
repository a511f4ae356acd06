"""Adding, renaming and removing what the second step is taken with. The work is allauth's."""

from functools import wraps
from typing import Any

from allauth.mfa.totp.views import DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import AddWebAuthnView, ReauthenticateWebAuthnView, RemoveWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from samordna.accounts.models import User
from samordna.accounts.signing_in import second_step
from samordna.accounts.signing_in.app_secrets import UnreadableSecretError
from samordna.accounts.signing_in.passkeys import as_json, where_passkeys_work


class AppRemove(DeactivateTOTPView):
    """The second step that a role needs is never the last to go, also not in two windows at once."""

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        _after_others(request.user)
        return super().post(request, *args, **kwargs)


class PasskeyAdd(AddWebAuthnView):
    """A passkey that can be found by the browser and must be unlocked, so that it signs in by itself."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super(AddWebAuthnView, self).get_context_data(**kwargs)
        options = auth.begin_registration(self.request.user, passwordless=True)
        return context | {
            "options": as_json(options),
            "passkeys_elsewhere": where_passkeys_work(self.request),
        }


class PasskeyRemove(RemoveWebAuthnView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(may_remove=second_step.may_remove(self.object), **kwargs)

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        _after_others(request.user)
        if not second_step.may_remove(self.get_object()):
            return self.get(request, *args, **kwargs)
        return super().post(request, *args, **kwargs)


class PasskeyAgain(ReauthenticateWebAuthnView):
    """The passkey once more, before something that matters."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {
            "options": as_json(context["js_data"]["request_options"]),
            "passkeys_elsewhere": where_passkeys_work(self.request),
        }

    def form_invalid(self, form: Any) -> HttpResponse:
        for text in form.errors.get("credential", []):
            messages.error(self.request, text)
        return redirect(self.request.get_full_path())


def with_readable_codes(view: Any) -> Any:
    """A view that shows recovery codes, or counts them: where their key is gone it says so, at the account's page."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return view(request, *args, **kwargs)
        except UnreadableSecretError as error:
            messages.error(request, error.message)
            return redirect("mfa_index")

    return shown


def _after_others(user: Any) -> None:
    """Wait until no other request changes the user's second steps; the view runs in a transaction."""
    User.objects.select_for_update().get(pk=user.pk)
