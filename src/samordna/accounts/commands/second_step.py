"""The second step taken away by somebody else than its owner, and its secrets under a new key."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from samordna.accounts.mail import notify
from samordna.accounts.models import User
from samordna.accounts.signing_in import app_secrets, code_guesses, log
from samordna.accounts.signing_in.sessions import sessions_end
from samordna.core.models import Change


@transaction.atomic
def second_step_remove(*, user: User) -> int:
    """Take away every app, passkey and recovery code of somebody who has lost them, and tell them. How many there were."""
    removed: int = Authenticator.objects.filter(user=user).delete()[0]
    sessions_end(user=user)
    code_guesses.forget(user)
    log.write(None, Change.Kind.ACCOUNT, user=user, did="removed", what="second step")
    notify("second_step_removed", user)
    return removed


@transaction.atomic
def second_step_secrets_renew() -> int:
    """Encrypt with the present key what former ones still read, so that they can be taken away. How many there were."""
    former = {row.pk for row in app_secrets.under_former_keys()}
    rows = [
        row
        for row in Authenticator.objects.select_for_update().filter(pk__in=former)
        if app_secrets.are_readable(row)
    ]
    for row in rows:
        row.data = app_secrets.renewed(row)
        row.save(update_fields=["data"])
    return len(rows)
