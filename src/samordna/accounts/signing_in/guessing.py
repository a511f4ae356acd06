"""The owner is told that others guess at the password."""

from django.core.cache import cache
from django.db import transaction

from samordna.accounts.mail import notify
from samordna.accounts.models import User
from samordna.accounts.signing_in.lockout import hidden

ONCE_IN_SECONDS = 24 * 60 * 60


def tell_of_guessing(email: str) -> None:
    """Once a day. The same is done, and undone, for an address nobody has, so that it takes as long."""
    if not cache.add(f"guessed:{hidden(email.lower())}", 1, ONCE_IN_SECONDS):
        return
    user = User.objects.filter(email=email.lower(), is_active=True).first()
    with transaction.atomic():
        notify("guessed", user or User(pk=0, email=email, name=""))
        if user is None:
            transaction.set_rollback(True)
