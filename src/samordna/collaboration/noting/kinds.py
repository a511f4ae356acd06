"""The three things that are noted of a meeting: what it speaks of, what it decides, what is to be done."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samordna.collaboration.models import AgendaItem, MeetingDecision, MeetingTask
from samordna.collaboration.noting.forms import AgendaItemForm, DecisionForm, TaskForm


@dataclass(frozen=True, slots=True)
class NotedKind:
    """``name`` begins the names of its addresses, ``path`` the addresses themselves."""

    name: str
    path: str
    model: type[Any]
    form: type[Any]
    add: Promise
    change: Promise


ITEM = NotedKind(
    "agenda_item", "punkter", AgendaItem, AgendaItemForm, _("Add to the agenda"), _("Edit the item")
)
DECISION = NotedKind(
    "decision", "beslut", MeetingDecision, DecisionForm, _("Note a decision"), _("Edit the decision")
)
TASK = NotedKind("task", "uppgifter", MeetingTask, TaskForm, _("Note a task"), _("Edit the task"))
NOTED = (ITEM, DECISION, TASK)
