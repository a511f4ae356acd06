"""The library's words of a mapping as choices of fields, and the choices of an analysis."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.choices import choices
from samordna.plandoc.vocabulary import Arena, Function, Level, Pathway, TargetGroup, WayIn

LEVELS = choices(Level)
FUNCTIONS = choices(Function)
TARGET_GROUPS = choices(TargetGroup)
ARENAS = choices(Arena)
WAYS_IN = choices(WayIn)
PATHWAYS = choices(Pathway)


class Inclusion(models.TextChoices):
    """Whether a service is part of the municipality's work, as decided after its analysis."""

    YES = "yes", pgettext_lazy("analysis", "part of the work")
    NO = "no", pgettext_lazy("analysis", "not part of the work")
    LATER = "later", pgettext_lazy("analysis", "settled later")


class TrainingPriority(models.IntegerChoices):
    """How soon the staff of a service are to be trained."""

    FIRST = 1, _("1, first")
    NEXT = 2, _("2, next")
    THEN = 3, _("3, after that")


class LinkKind(models.TextChoices):
    """How a link to a form of an analysis came to somebody."""

    ASKED = "asked", _("the question")
    BEFORE = "before", _("a week left")
    LATE = "late", _("the last day has passed")
    AGAIN = "again", _("sent again")
    HAND = "hand", _("given by hand")
