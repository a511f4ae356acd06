"""Who has been reminded of what, and how often somebody wants to be."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.models import AppendOnlyModel, MunicipalityModel
from samordna.followup.enums import ReminderKind, ReminderRhythm
from samordna.followup.models.occasion import FollowUpOccasion

REPEATED = (ReminderKind.WEEKLY, ReminderKind.ASKED)
"""Kinds that one gets again on another day."""


class Reminder(AppendOnlyModel, MunicipalityModel):
    """A mail about an occasion that was sent to somebody: written with the mail, so that neither is without the other."""

    occasion = models.ForeignKey(
        FollowUpOccasion, verbose_name=_("occasion"), on_delete=models.PROTECT, related_name="reminders"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(_("kind"), max_length=8, choices=ReminderKind.choices)
    sent_on = models.DateField(_("sent"))

    has_history = False
    """It is a history itself."""

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["occasion", "user", "kind", "sent_on"], name="reminder_once_a_day"
            ),
            models.UniqueConstraint(
                fields=["occasion", "user", "kind"],
                condition=~Q(kind__in=REPEATED),
                name="reminder_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.occasion}: {self.get_kind_display()}"


class ReminderChoice(MunicipalityModel):
    """How often somebody wants to be reminded by mail in a municipality; who has not chosen gets each mail."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="+"
    )
    rhythm = models.CharField(_("mail about follow-ups"), max_length=6, choices=ReminderRhythm.choices)

    has_history = False

    class Meta:
        verbose_name = _("choice of reminders")
        verbose_name_plural = _("choices of reminders")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "user"], name="reminderchoice_one_of_user")
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.rhythm}"
