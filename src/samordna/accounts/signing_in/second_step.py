"""Whether somebody has signed in in two steps, where their role asks for it.

Two steps are a password and a code from an app, a passkey (which is both at once), or the municipality's own sign-in service,
which has its own. allauth writes down in the session what was used.
"""

from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from samordna.accounts.models import User
from samordna.accounts.roles import NEEDS_SECOND_STEP
from samordna.accounts.signing_in import sessions
from samordna.core.return_pages import page_of, sent_to
from samordna.core.tenancy import acting_as

IN_TWO_STEPS = frozenset({"mfa", "socialaccount"})
"""Ways to sign in, as allauth calls them, that are or end with a second step."""
FULL = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""What is a second step by itself; recovery codes only stand in for one."""


def is_missing(request: Any) -> bool:
    """Whether the user must add a second step before going on: their role can change or administer, and they used one step."""
    access = getattr(request, "access", None)
    needed = access.needs_second_step if access else request.user.administers_instance
    if needed:
        sessions.let_idle_out(request.session)
    return bool(settings.REQUIRE_SECOND_STEP and needed and not was_used(request))


def ask(request: Any) -> HttpResponse:
    """Send the user to the page where a second step is added, and back when it is."""
    query = f"?{urlencode({'next': page_of(request)})}"
    return sent_to(request, redirect(reverse("accounts:second_step") + query))


def was_used(request: Any) -> bool:
    return any(
        record["method"] in IN_TWO_STEPS for record in get_authentication_records(request, request.user)
    )


def is_needed(user: User) -> bool:
    """Whether any role of the user, wherever they hold it, asks for two steps."""
    if user.administers_instance:
        return True
    with acting_as(user.pk):
        return user.assignments.filter(role__in=NEEDS_SECOND_STEP).exists()


def is_last(authenticator: Authenticator) -> bool:
    """Whether nothing but recovery codes would be left without it."""
    others = Authenticator.objects.filter(user_id=authenticator.user_id, type__in=FULL)
    return authenticator.type in FULL and not others.exclude(pk=authenticator.pk).exists()


def may_remove(authenticator: Authenticator) -> bool:
    """A user whose role needs two steps keeps one second step."""
    return not (settings.REQUIRE_SECOND_STEP and is_last(authenticator) and is_needed(authenticator.user))
