"""Forgetting where invitations to meetings went, once nobody needs it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from samordna.collaboration.models import MeetingInvitation, MeetingLink


def invitations_to_forget(older_than: datetime) -> QuerySet[MeetingInvitation]:
    """Those to meetings that were over before then, of which an address, a link or what was taken back is still kept."""
    kept = ~Q(address="") | ~Q(deputy_address="") | Q(removed_at__isnull=False) | Q(links__isnull=False)
    return MeetingInvitation.objects.filter(kept, meeting__ends_at__lt=older_than).distinct()


@transaction.atomic
def meeting_invitations_forget(*, older_than: datetime) -> int:
    """In the municipality of the running transaction; of how many invitations. Who was there by function stays in the minutes."""
    numbers = list(invitations_to_forget(older_than).order_by().values_list("pk", flat=True))
    rows = MeetingInvitation.objects.filter(pk__in=numbers)
    MeetingLink.objects.filter(invitation__in=numbers).delete()
    rows.exclude(removed_at=None).delete()
    rows.exclude(address="", deputy_address="").update(address="", deputy_address="")
    return len(numbers)
