"""Forgetting what has served its purpose."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from samordna.accounts.models import Invitation


def invitations_over(older_than: datetime) -> QuerySet[Invitation]:
    """Invitations that were used, taken back, or whose link stopped working, before then."""
    unanswered = Q(used_at=None, revoked_at=None, expires_at__lt=older_than)
    return Invitation.objects.filter(Q(used_at__lt=older_than) | Q(revoked_at__lt=older_than) | unanswered)


@transaction.atomic
def invitations_forget(*, older_than: datetime) -> int:
    """Delete the invitations that were over before then, in the municipality of the running transaction. How many there were."""
    return invitations_over(older_than).delete()[1].get(Invitation._meta.label, 0)


@transaction.atomic
def invitations_stop() -> int:
    """Let no link work that has been sent, in the municipality of the running transaction. How many there were.

    After a restore: what was accepted or taken back since the backup waits again, and its link with it.
    """
    now = timezone.now()
    return Invitation.objects.waiting().filter(expires_at__gt=now).update(expires_at=now)
