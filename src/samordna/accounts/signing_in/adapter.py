"""How allauth signs people in here: by address and password, slowed down, written in the history, told by mail."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samordna.accounts.mail import notify
from samordna.accounts.models import User
from samordna.accounts.signing_in import app_secrets, lockout, log, second_step
from samordna.accounts.signing_in.guessing import tell_of_guessing
from samordna.accounts.signing_in.sessions import device
from samordna.core import toasts
from samordna.core.models import Change
from samordna.core.network import client_address

FRESH_SECONDS = 5 * 60
"""For so long after a sign-in the password is not asked for again."""
MAILS = {
    "account/email/password_changed": "password_changed",
    "account/email/password_set": "password_changed",
    "account/email/password_reset": "password_changed",
    "mfa/email/totp_activated": "app_added",
    "mfa/email/totp_deactivated": "app_removed",
    "mfa/email/webauthn_added": "passkey_added",
    "mfa/email/webauthn_removed": "passkey_removed",
    "mfa/email/recovery_codes_generated": "codes_renewed",
}
"""allauth's name of a notice, and ours."""
TOASTS: dict[str, Promise] = {
    "account/messages/password_changed.txt": gettext_lazy("The password has been changed."),
    "account/messages/password_set.txt": gettext_lazy("You have a password now."),
    "mfa/messages/totp_activated.txt": gettext_lazy("The app is your second step now."),
    "mfa/messages/totp_deactivated.txt": gettext_lazy("The app is no longer your second step."),
    "mfa/messages/webauthn_added.txt": gettext_lazy("You can sign in with the passkey now."),
    "mfa/messages/webauthn_removed.txt": gettext_lazy("The passkey has been removed."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by invitation or by a sign-in service, never by signing up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": gettext_lazy("This account is closed."),
        "email_password_mismatch": gettext_lazy(
            "Address and password do not match. Check both and try again."
        ),
        "enter_current_password": gettext_lazy("This is not your password. Write the one you have now."),
        "incorrect_password": gettext_lazy("This is not your password. Try again."),
        "invalid_password_reset": gettext_lazy("The link has been used or is too old."),
        "too_many_login_attempts": gettext_lazy("Too many wrong codes. Wait five minutes and try again."),
        "rate_limited": gettext_lazy("Too many attempts. Wait a few minutes and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whoever has just signed in has just shown who they are."""
        records = get_authentication_records(self.request, self.request.user)
        if records and time.time() - records[-1]["at"] < FRESH_SECONDS:
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The user with that address and password. Takes as long, and says the same, whether or not there is such an account.

        Raises ValidationError when there have been too many wrong guesses.
        """
        try:
            with lockout.attempt(request, credentials["email"]) as attempt:
                user = authenticate(request, **credentials)
                if user is not None:
                    attempt.succeeded()
        except lockout.Locked as locked:
            if locked.by_many:
                tell_of_guessing(credentials["email"])
            raise ValidationError(locked_message(locked.minutes), code="locked") from None
        if user is None:
            log.write(request, Change.Kind.SIGN_IN_FAILED, user=None, address=attempt.address, how="password")
        return user

    def reauthenticate(self, user: Any, password: str) -> bool:
        authenticated = self.authenticate(context.request, email=user.email, password=password)
        return authenticated is not None and authenticated.pk == user.pk

    def login(self, request: HttpRequest, user: Any) -> None:
        self._is_first = user.last_login is None
        super().login(request, user)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        response = super().post_login(request, user, **kwargs)
        is_new_device = lockout.remember_device(request, response, user)
        lockout.remember_network(request, user)
        with transaction.atomic():
            log.write(request, Change.Kind.SIGN_IN, user=user, how=methods(request, user))
            if is_new_device and not self._is_first:
                notify("new_device", user, device=_device(request))
        return response

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: dict[str, Any] | None = None, email: str | None = None
    ) -> None:
        if template_prefix in MAILS:
            notify(MAILS[template_prefix], user)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        if message:
            super().add_message(request, level, message=message, extra_tags=extra_tags)
        elif text := TOASTS.get(message_template or ""):
            toasts.done(request, str(text))

    def get_client_ip(self, request: HttpRequest) -> str:
        return str(client_address(request) or "0.0.0.0")  # noqa: S104 - unknown, as over a Unix socket

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:account")


class SecondStepAdapter(DefaultMFAAdapter):
    """Keeps the secrets of apps encrypted, so that the database or a copy of it lets nobody in."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy(
            "The code is wrong or has been used. Wait for the next one and try again."
        ),
        "cannot_delete_authenticator": gettext_lazy(
            "Your role needs a second step, and this is your only one. Add another one first."
        ),
    }

    def encrypt(self, text: str) -> str:
        return app_secrets.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        return app_secrets.decrypt(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return second_step.may_remove(authenticator)

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:
        return _("Passkey from %(device)s") % {"device": _device(context.request)}

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        return super().get_public_key_credential_user_entity(user) | {"display_name": user.name}

    def _get_site_name(self) -> str:
        return "Samordna"


def locked_message(minutes: int) -> str:
    return ngettext(
        "Too many wrong attempts. Wait %(minutes)d minute and try again. A passkey, or a new password by mail, works at once.",
        "Too many wrong attempts. Wait %(minutes)d minutes and try again. A passkey, or a new password by mail, works at once.",
        minutes,
    ) % {"minutes": minutes}


def methods(request: HttpRequest, user: User) -> list[str]:
    """How somebody signed in: ``password``, ``mfa:totp``, ``mfa:webauthn``, ``socialaccount:stockholm`` …"""
    return [
        ":".join(filter(None, [record["method"], record.get("type") or record.get("provider")]))
        for record in get_authentication_records(request, user)
    ]


def _device(request: HttpRequest) -> str:
    return device(request.headers.get("User-Agent", ""))
