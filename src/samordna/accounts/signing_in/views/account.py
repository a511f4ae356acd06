"""A user's own page: who they are here, how they sign in, where they are signed in."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from samordna.accounts.signing_in import log, queries, second_step, sessions
from samordna.accounts.signing_in.app_secrets import UnreadableSecretError
from samordna.accounts.signing_in.passkeys import where_passkeys_work
from samordna.core import toasts
from samordna.core.models import Change


@require_safe
@login_required
def account(request: Any) -> HttpResponse:
    user = request.user
    context = {
        "roles": queries.roles(user),
        "browsers": sessions.signed_in_browsers(user, request.session.session_key),
        "needs_second_step": second_step.is_needed(user),
        "service_names": _service_names(user),
        **_authenticators(user),
    }
    return render(request, "accounts/account.html", context)


@require_safe
@login_required
def steps(request: Any) -> HttpResponse:
    """Why there is a second step, which ones the user has, and how to add one."""
    context = {
        "is_asked": second_step.is_needed(request.user) and settings.REQUIRE_SECOND_STEP,
        "is_missing": not second_step.was_used(request),
        "next": queries.own_address(request, request.GET.get("next", "")),
        "passkeys_elsewhere": where_passkeys_work(request),
        **_authenticators(request.user),
    }
    return render(request, "accounts/second_step.html", context)


@require_safe
@login_required
def browsers(request: Any) -> HttpResponse:
    browsers = sessions.signed_in_browsers(request.user, request.session.session_key)
    return render(request, "accounts/sessions.html", {"browsers": browsers})


@require_POST
@login_required
def browser_end(request: Any, browser: int) -> HttpResponse:
    """End one session of one's own."""
    if not sessions.sessions_end(user=request.user, only=browser):
        raise Http404
    log.write(request, Change.Kind.ACCOUNT, user=request.user, did="ended", what="session")
    toasts.done(request, _("Signed out there."))
    return redirect("accounts:sessions")


@require_POST
@login_required
def browsers_end(request: Any) -> HttpResponse:
    """End all sessions of one's own but this one."""
    ended = sessions.sessions_end(user=request.user, but=request.session.session_key)
    log.write(request, Change.Kind.ACCOUNT, user=request.user, did="ended", what="sessions")
    text = ngettext("Signed out in one other place.", "Signed out in %(count)d other places.", ended)
    toasts.done(request, text % {"count": ended} if ended else _("You were signed in nowhere else."))
    return redirect("accounts:sessions")


def _authenticators(user: Any) -> dict[str, Any]:
    """What the user can take the second step with. One query."""
    rows = list(Authenticator.objects.filter(user=user).order_by("created_at"))
    codes = next((row for row in rows if row.type == Authenticator.Type.RECOVERY_CODES), None)
    return {
        "app": next((row for row in rows if row.type == Authenticator.Type.TOTP), None),
        "passkeys": [row.wrap() for row in rows if row.type == Authenticator.Type.WEBAUTHN],
        "codes_left": _left(codes) if codes else None,
    }


def _left(codes: Authenticator) -> int | None:
    """How many recovery codes are unused. None when nobody can tell, which is as good as having none."""
    try:
        return len(RecoveryCodes(codes).get_unused_codes())
    except UnreadableSecretError:
        return None


def _service_names(user: Any) -> list[str]:
    """The sign-in services the account is tied to."""
    known = {service.id: service.name for service in settings.SIGN_IN_SERVICES}
    tied = SocialAccount.objects.filter(user=user).values_list("provider", flat=True)
    return [known.get(provider, provider) for provider in tied]
