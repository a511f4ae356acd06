"""Signing in and out."""

from typing import Any

from allauth.account.internal.flows.logout import logout
from allauth.account.views import LoginView
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import LoginWebAuthnView
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.module_loading import import_string
from django.views.decorators.http import require_POST

from samordna.accounts.services.sso import start_address
from samordna.accounts.signing_in import demo_users
from samordna.accounts.signing_in.forms.sign_in import SignInForm
from samordna.accounts.signing_in.passkeys import as_json, where_passkeys_work
from samordna.core.guide_address import finder_of
from samordna.core.return_pages import UNSAVED

DEMO_USERS = "samordna.content.users.DEMO_USERS"
"""Looked up when the demo asks for it: accounts stand below the content that uses them."""


class SignIn(LoginView):
    """Address and password, a passkey, or the municipality's own service. The demo also shows whom one can sign in as."""

    form_class = SignInForm
    template_name = "accounts/sign_in.html"

    def get_form_class(self) -> type[SignInForm]:
        return SignInForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        next_address = self.get_next_url() or ""
        users = import_string(DEMO_USERS) if settings.ENVIRONMENT == "demo" else []
        return super().get_context_data(
            demo=demo_users.groups(users),
            next=next_address,
            finder=finder_of(next_address),
            unsaved=UNSAVED in self.request.GET,
            services=[
                (service.name, start_address(service, next_address)) for service in settings.SIGN_IN_SERVICES
            ],
            passkeys_elsewhere=where_passkeys_work(self.request),
            **kwargs,
        )


class SecondStepAtSignIn(AuthenticateView):
    """After the password: a code from the app, a recovery code, or a passkey."""

    template_name = "mfa/authenticate.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        asked = context["js_data"]["request_options"]
        has_passkey = bool(asked["publicKey"].get("allowCredentials"))
        return context | {"has_passkey": has_passkey, "options": as_json(asked)}


class SignInByPasskey(LoginWebAuthnView):
    """The page's script asks here what the browser should sign, and sends the answer."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.headers.get("Accept") != "application/json":
            return redirect("accounts:sign_in")
        options = auth.begin_authentication(user=None)
        return HttpResponse(as_json({"options": options}), content_type="application/json")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """By POST only, so that no link can sign anybody out. Also leaves a sign-in that waits for its second step."""
    logout(request, show_message=False)
    return redirect(settings.LOGOUT_REDIRECT_URL)
