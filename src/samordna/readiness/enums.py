"""Words of alarms, duty and crisis plans as choices of fields."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Trigger(models.TextChoices):
    """How an alarm comes in."""

    SOCIALJOUREN = "socialjouren", _("via Socialjouren")
    TIB = "tib", _("via the duty officer (TIB)")
    OTHER = "other", _("in another way")


class ActivationKind(models.TextChoices):
    """Whether it happens or is tried."""

    LIVE = "live", pgettext_lazy("alarm", "live")
    EXERCISE = "exercise", pgettext_lazy("alarm", "exercise")


class EventKind(models.TextChoices):
    """What an entry of an alarm's log tells. The values are those of ``plandoc.alarm``."""

    STARTED = "started", pgettext_lazy("alarm", "begun")
    CALLED = "called", pgettext_lazy("alarm", "called")
    REACHED = "reached", pgettext_lazy("alarm", "reached")
    NOT_REACHED = "not_reached", pgettext_lazy("alarm", "not reached")
    DONE = "done", pgettext_lazy("alarm", "done")
    DECIDED = "decided", pgettext_lazy("alarm", "decided")
    ESCALATED = "escalated", pgettext_lazy("alarm", "goes to the next in turn")
    INFORMED = "informed", pgettext_lazy("alarm", "informed")
    REMINDED = "reminded", pgettext_lazy("alarm", "reminded")
    NOTED = "noted", pgettext_lazy("alarm", "note")
    TAKEN_BACK = "taken_back", pgettext_lazy("alarm", "taken back")
    EXTRAORDINARY = "extraordinary", pgettext_lazy("alarm", "extraordinary event")
    HANDED_OVER = "handed_over", pgettext_lazy("alarm", "handed over")
    CLOSED = "closed", pgettext_lazy("alarm", "closed")


class Channel(models.TextChoices):
    """How a notice leaves by itself."""

    SMS = "sms", _("text message")
    MAIL = "mail", _("mail")
    OTHER = "other", _("other channel")


class DutyKind(models.TextChoices):
    """Functions that somebody always has."""

    TIB = "tib", _("duty officer (TIB)")
    POSOM = "posom", _("psychosocial care group (POSOM)")
    CKL = "ckl", _("central crisis management (CKL)")
    OTHER = "other", _("other duty")


ONCE = (
    EventKind.STARTED,
    EventKind.CALLED,
    EventKind.REACHED,
    EventKind.NOT_REACHED,
    EventKind.DONE,
    EventKind.DECIDED,
    EventKind.ESCALATED,
    EventKind.INFORMED,
    EventKind.REMINDED,
    EventKind.CLOSED,
)
"""What is told once of a step, an attempt and a turn, however many say it at the same moment."""
