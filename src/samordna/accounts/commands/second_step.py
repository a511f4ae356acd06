"""The second step taken away by somebody else than its owner."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from samordna.accounts.mail import notify
from samordna.accounts.models import User
from samordna.accounts.signing_in import code_guesses, log
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
