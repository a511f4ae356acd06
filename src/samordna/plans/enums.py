"""The choices of the plan slice."""

from enum import StrEnum

from django.db import models
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from samordna.plandoc.vocabulary import name_of


def _name(member: StrEnum) -> str:
    return name_of(member, "en" if get_language() == "en" else "sv")


label_of = lazy(_name, str)
"""The name of a member of plandoc's vocabulary in the reader's language."""


def choices(enum: type[StrEnum]) -> list[tuple[str, str]]:
    """The members of one of plandoc's enums as choices of a field, named in the reader's language."""
    return [(member.value, label_of(member)) for member in enum]


class PartKind(models.TextChoices):
    """The lists of the plan document that are kept as parts; the value is the list's name there."""

    DEFINITIONS = "definitions", _("definitions")
    FUNCTION_DEFINITIONS = "function_definitions", _("what the functions mean")
    ENVIRONMENTS = "environments", _("environments")
    DEPARTMENTS = "departments", _("departments")
    COORDINATORS = "coordinators", _("coordinators")
    COORDINATOR_TASKS = "coordinator_tasks", _("the coordinator's tasks")
    REFERENCES = "references", _("references")
    DECISIONS = "decisions", _("decisions")
    CONDITIONS = "conditions", _("conditions")
    CHANGES = "changes", _("changes since the previous version")
    PREVIOUS_ACTIVITIES = "previous_activities", _("last year's activities")
    AGREEMENTS = "agreements", _("agreements")
    SOURCES = "sources", _("sources of the situation picture")
    PROBLEMS = "problems", _("problems")
    GOALS = "goals", _("goals")
    TRAINING = "training", _("training")
    BRIEFINGS = "briefings", _("briefings")
    GUIDES = "guides", _("what do I do?")
    ALARM_ROUTES = "alarm_routes", _("alarm routes")
    LESSONS = "lessons", _("lessons")
    COUNCIL = "council", _("prevention council")
    SITUATION = "situation", _("situation picture")
