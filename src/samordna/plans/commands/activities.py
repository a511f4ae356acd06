"""How activities go."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samordna.accounts.models import User
from samordna.plandoc.vocabulary import Status
from samordna.plans.models import Activity, ActivityStatus
from samordna.plans.progress import own_comment


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
    told = _with_own_words(activity, comment)
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
    activity.comment = told
    activity.save(update_fields=["status", "comment"])
    return report


def _with_own_words(activity: Activity, comment: str) -> str:
    """What the plan itself says in the comment stays: it may be a column of a file that no field holds."""
    own = own_comment(activity, activity.statuses.order_by("-reported_at", "-pk").first())
    return comment if comment.startswith(own) else "\n\n".join(filter(None, (own, comment)))
