"""Which reminders a municipality's people are to get at a moment."""

from dataclasses import dataclass
from datetime import datetime

from samordna.accounts.access import Access
from samordna.followup.occasions import queries
from samordna.followup.occasions.queries import Question
from samordna.followup.occasions.recipients import Recipients
from samordna.organisation.models import Municipality
from samordna.plandoc.following_up import Due, due
from samordna.plandoc.following_up.working_hours import in_sweden


@dataclass(frozen=True, slots=True)
class Reminding:
    """What goes and what does not, with the people and activities that it names by their numbers."""

    municipality: Municipality
    due: Due
    questions: dict[tuple[int, int], Question]
    people: dict[int, Access]

    def question(self, occasion: int, activity: int) -> Question:
        return self.questions[occasion, activity]


def reminding_at(municipality: Municipality, at: datetime) -> Reminding:
    """Nine queries at most, and one where no occasion is open."""
    today = in_sweden(at).date()
    planned = queries.planned_in(municipality)
    open_now = [one for one in planned if one.takes_answers_on(today)]
    if not open_now:
        return Reminding(municipality, Due(), {}, {})
    asked = queries.questions(queries.decided(municipality), open_now, planned)
    people = queries.people_of(municipality)
    recipients = Recipients(people.values())
    duties = [queries.duty_of(one, recipients) for one in asked]
    told = due(at, duties, queries.rhythms_of(municipality), queries.sent_about(open_now))
    return Reminding(municipality, told, {(one.occasion.key, one.activity.pk): one for one in asked}, people)
