"""When somebody was here."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from samordna.accounts.models import User

A_VISIT = timedelta(hours=1)
"""Whoever signs in again so soon has not been away."""


@transaction.atomic
def visit_note(*, user: User) -> None:
    """Note a sign-in, and the one before it: what has changed since then is news."""
    now = timezone.now()
    if user.last_login and now - user.last_login > A_VISIT:
        user.previous_login = user.last_login
    user.last_login = now
    user.save(update_fields=["last_login", "previous_login"])
