"""What has been said about activities at occasions: what is being written, and what was sent last."""

from collections.abc import Collection
from dataclasses import dataclass, field

from samordna.followup.models import FollowUpAnswer, FollowUpOccasion
from samordna.plans.models import Activity


@dataclass(slots=True)
class Said:
    """What has been said about an activity at an occasion."""

    draft: FollowUpAnswer | None = None
    sent: FollowUpAnswer | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What has been said, by the occasion's number and the activity's."""

    said: dict[tuple[int, int], Said] = field(default_factory=dict)

    def of(self, occasion: FollowUpOccasion, activity: Activity) -> Said:
        return self.said.get((occasion.pk, activity.pk), Said())


def answers_at(occasions: Collection[FollowUpOccasion]) -> Answers:
    """What has been said at the occasions. At most one query."""
    answers = Answers()
    if not occasions:
        return answers
    rows = FollowUpAnswer.objects.filter(occasion__in=occasions).select_related("saved_by")
    for row in rows.order_by("sent_at", "pk"):
        said = answers.said.setdefault((row.occasion_id, row.activity_id), Said())
        if row.sent_at is None:
            said.draft = row
        else:
            said.sent = row
    return answers
