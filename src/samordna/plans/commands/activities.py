"""How activities go."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samordna.accounts.models import User
from samordna.plandoc.vocabulary import Status
from samordna.plans.models import Activity, ActivityStatus


@transaction.atomic
def activity_status_set(
    *,
    activity: Activity,
    status: Status,
    comment: str = "",
    occasion: str = "",
    user: User | None = None,
    at: datetime | None = None,
) -> ActivityStatus:
    """Report how an activity goes. Earlier reports stay as history. Raises ValidationError."""
    report = ActivityStatus(
        activity=activity,
        municipality_id=activity.municipality_id,
        status=status.value,
        comment=comment,
        occasion=occasion,
        reported_by=user,
        reported_at=at or timezone.now(),
    )
    report.full_clean(exclude=["activity", "municipality"])
    report.save()
    activity.status = status.value
    activity.comment = comment
    activity.save(update_fields=["status", "comment"])
    return report
