"""Who got which digest, forgotten; how many at each unit did stays."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from samordna.briefings.models import DigestMail


def readers_named(older_than: datetime) -> QuerySet[DigestMail]:
    """Of digests that went before, the readers who are still known."""
    rows = DigestMail.objects.filter(digest__mailed_at__lt=older_than)
    return rows.exclude(user=None, contact=None, member=None)


@transaction.atomic
def readers_forget(*, older_than: datetime) -> int:
    """How many they were."""
    return readers_named(older_than).update(user=None, contact=None, member=None, mail=None)
