"""The forms of what is noted of a meeting."""

from typing import Any

from django.db.models import Q

from samordna.accounts.models import User
from samordna.collaboration.models import AgendaItem, Meeting, MeetingDecision, MeetingTask
from samordna.collaboration.queries import members_of
from samordna.core.order import Swedish
from samordna.organisation.forms import RowForm, form_field
from samordna.organisation.past_days import DueForm


class AgendaItemForm(DueForm):
    class Meta:
        model = AgendaItem
        fields = ("title", "why", "due_on", "notes")
        formfield_callback = form_field


class DecisionForm(RowForm):
    class Meta:
        model = MeetingDecision
        fields = ("text",)
        formfield_callback = form_field


class TaskForm(DueForm):
    """Done by a member, by function, or by an account that has a role here."""

    class Meta:
        model = MeetingTask
        fields = ("text", "member", "user", "due_on")
        formfield_callback = form_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        meeting = self.instance.meeting
        here = Q(assignments__municipality=meeting.municipality_id, is_active=True)
        self.narrow(
            member=members_of(meeting.forum),
            user=User.objects.filter(here).distinct().order_by(Swedish("name"), "pk"),
        )
        member: Any = self.fields["member"]
        member.label_from_instance = lambda one: f"{one.function}, {one.organisation}"


class NotesForm(RowForm):
    class Meta:
        model = Meeting
        fields = ("notes", "registry_number")
        formfield_callback = form_field
