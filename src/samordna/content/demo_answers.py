"""What the demo's people have answered at the last occasion that has opened: some of it sent, some of it still written."""

from datetime import date
from typing import Any

from samordna.accounts.models import User
from samordna.followup.commands.answers import answer_save, answers_send
from samordna.followup.commands.responsibilities import responsibilities_refresh
from samordna.followup.models import FollowUpOccasion
from samordna.organisation.models import Municipality
from samordna.plandoc.life_cycle import State
from samordna.plans.models import Activity


def answer_all(municipality: Municipality, told: list[dict[str, Any]], user: User, today: date) -> None:
    """``told`` is what ``stockholm_2017/answers.yaml`` holds."""
    responsibilities_refresh(municipality=municipality)
    opened = FollowUpOccasion.objects.present().filter(municipality=municipality, opens_on__lte=today)
    occasion = opened.latest("due_on")
    for one in told:
        _answer(occasion, one["unit"], one["answers"], user, min(today, occasion.due_on))


def _answer(occasion: FollowUpOccasion, unit: str, answers: list[Any], user: User, day: date) -> None:
    of_unit = {"version__plan__unit__code": unit, "version__state": State.IN_FORCE}
    activities = list(Activity.objects.present().filter(municipality=occasion.municipality_id, **of_unit))
    ready = []
    for number, status, happened, is_sent in answers:
        values = {"status": status, "happened": happened}
        activity = activities[number - 1]
        answer_save(occasion=occasion, activity=activity, values=values, user=user, today=day)
        ready += [activity] if is_sent else []
    answers_send(occasion=occasion, activities=ready, user=user, today=day)
