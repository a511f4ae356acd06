"""What follows when somebody has signed in or changed how they sign in."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from django.contrib.auth.signals import user_logged_in

from samordna.accounts.commands import visit_note
from samordna.accounts.signing_in import code_guesses, log, second_step, sessions
from samordna.core.models import Change


def connect() -> None:
    user_logged_in.disconnect(dispatch_uid="update_last_login")
    user_logged_in.connect(_note_visit, dispatch_uid="update_last_login")
    user_logged_in.connect(_start_clocks, dispatch_uid="clocks")
    authenticator_added.connect(_second_step_added, dispatch_uid="added")
    authenticator_removed.connect(_second_step_removed, dispatch_uid="removed")
    authenticator_reset.connect(_codes_renewed, dispatch_uid="renewed")
    authentication_failed.connect(_code_was_wrong, dispatch_uid="wrong")
    for changed in (password_changed, password_set, password_reset):
        changed.connect(_password_changed, dispatch_uid="password")


def _note_visit(user: Any, **_others: Any) -> None:
    """Instead of Django's own note, which forgets the sign-in before."""
    visit_note(user=user)


def _start_clocks(request: Any, user: Any, **_others: Any) -> None:
    sessions.begin(request.session, idles_out=second_step.is_needed(user))


def _second_step_added(request: Any, user: Any, authenticator: Authenticator, **_others: Any) -> None:
    """Setting it up took using it, so this sign-in has two steps from now on, under a new session key."""
    log.write(request, Change.Kind.ACCOUNT, user=user, did="added", what=authenticator.type)
    if authenticator.type not in second_step.FULL:
        return
    record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)
    before = request.session.session_key
    request.session.cycle_key()
    sessions.session_moved(before=before, after=request.session.session_key)


def _second_step_removed(request: Any, user: Any, authenticator: Authenticator, **_others: Any) -> None:
    log.write(request, Change.Kind.ACCOUNT, user=user, did="removed", what=authenticator.type)


def _codes_renewed(request: Any, user: Any, authenticator: Authenticator, **_others: Any) -> None:
    log.write(request, Change.Kind.ACCOUNT, user=user, did="renewed", what=authenticator.type)


def _code_was_wrong(request: Any, user: Any, authenticator: Authenticator, **_others: Any) -> None:
    log.write(request, Change.Kind.SIGN_IN_FAILED, user=user, how=f"mfa:{authenticator.type}")


def _password_changed(request: Any, user: Any, **_others: Any) -> None:
    """Whoever else is signed in with the old password is signed out (Django) and no longer listed."""
    log.write(request, Change.Kind.ACCOUNT, user=user, did="changed", what="password")
    code_guesses.forget(user)
    mine = request.session.session_key if request.user.is_authenticated else ""
    sessions.sessions_end(user=user, but=mine or "")
