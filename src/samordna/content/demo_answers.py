"""What the demo's people have answered at the last occasion that has opened: some of it sent, some of it still written; and what
they had measured at those before it.
"""

from datetime import UTC, date, datetime, time
from typing import Any

from samordna.accounts.models import User
from samordna.followup.commands.answers import answer_save, answers_send
from samordna.followup.commands.responsibilities import responsibilities_refresh
from samordna.followup.models import FollowUpAnswer, FollowUpOccasion
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State
from samordna.plandoc.vocabulary import Status
from samordna.plans.models import Activity


def answer_all(municipality: Municipality, told: list[dict[str, Any]], user: User, today: date) -> None:
    """``told`` is what ``stockholm_2017/answers.yaml`` holds."""
    responsibilities_refresh(municipality=municipality)
    opened = FollowUpOccasion.objects.present().filter(municipality=municipality, opens_on__lte=today)
    *earlier, occasion = opened.order_by("due_on")
    for one in told:
        activities = _activities(municipality, one["unit"])
        for number, values in one["measured"]:
            _measure(earlier, activities[number - 1], values, user)
        _answer(occasion, activities, one["answers"], user, min(today, occasion.due_on))


def _activities(municipality: Municipality, unit: str) -> list[Activity]:
    """Those of the unit's plan in force."""
    of_unit = {"version__plan__unit__code": unit, "version__state": State.IN_FORCE}
    return list(Activity.objects.present().filter(municipality=municipality, **of_unit))


def _measure(occasions: list[FollowUpOccasion], activity: Activity, values: list[int], user: User) -> None:
    """At the last of the occasions. How it went then is told by nobody: the commands would tell it as of today."""
    for occasion, value in zip(reversed(occasions), reversed(values), strict=False):
        FollowUpAnswer.objects.create(
            municipality_id=occasion.municipality_id,
            occasion=occasion,
            activity=activity,
            status=Status.IN_PROGRESS,
            measured_value=value,
            measured_on=occasion.due_on.isoformat(),
            saved_by=user,
            sent_at=datetime.combine(occasion.due_on, time(9), tzinfo=UTC),
        )


def _answer(
    occasion: FollowUpOccasion, activities: list[Activity], answers: list[Any], user: User, day: date
) -> None:
    ready = []
    for number, status, happened, is_sent in answers:
        values = {"status": status, "happened": happened}
        activity = activities[number - 1]
        answer_save(occasion=occasion, activity=activity, values=values, user=user, today=day)
        ready += [activity] if is_sent else []
    answers_send(occasion=occasion, activities=ready, user=user, today=day)
