"""Signing in and out."""

from typing import Any

from django.conf import settings
from django.contrib.auth.views import LoginView, LogoutView
from django.utils.module_loading import import_string

from samordna.accounts.forms import SignInForm

DEMO_USERS = "samordna.content.users.DEMO_USERS"
"""Looked up when the demo asks for it: accounts stand below the content that uses them."""


class SignIn(LoginView):
    """The demo also shows whom one can sign in as; its passwords are public."""

    form_class = SignInForm
    template_name = "accounts/sign_in.html"
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        users = import_string(DEMO_USERS) if settings.ENVIRONMENT == "demo" else []
        return super().get_context_data(demo_users=users, **kwargs)


class SignOut(LogoutView):
    """By POST only, so that no link can sign anybody out."""
