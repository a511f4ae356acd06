"""What those responsible answer about an activity at an occasion."""

from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.fields import EdtfField, GuardedTextField
from samordna.core.models import MunicipalityModel
from samordna.followup.models.occasion import FollowUpOccasion
from samordna.plandoc.vocabulary import Status


class FollowUpAnswerQuerySet(models.QuerySet):
    def drafts(self) -> Self:
        """What is being written: at most one for each occasion and activity."""
        return self.filter(sent_at=None)

    def sent(self) -> Self:
        """The answers that count: of each occasion and activity the one that was sent last."""
        sent = self.filter(sent_at__isnull=False).order_by("occasion_id", "activity_id", "-sent_at", "-pk")
        return sent.distinct("occasion_id", "activity_id")


class FollowUpAnswer(MunicipalityModel):
    """How an activity goes, as answered at an occasion (S4): a draft that is saved while it is typed, until it is sent.

    A sent one never changes; whoever answers again writes a new one, and the last sent counts
    (:meth:`FollowUpAnswerQuerySet.sent`). ``forecast`` is when the activity is thought to end, ``measured_value`` and
    ``measured_on`` what its indicator shows and when. ``refused`` are the fields of a draft whose last words could not be kept.
    """

    occasion = models.ForeignKey(
        FollowUpOccasion, verbose_name=_("occasion"), on_delete=models.PROTECT, related_name="answers"
    )
    activity = models.ForeignKey(
        "plans.Activity", verbose_name=_("activity"), on_delete=models.CASCADE, related_name="answers"
    )
    status = models.CharField(_("status"), max_length=12, choices=choices(Status), blank=True)
    happened = GuardedTextField(_("what has happened"), blank=True)
    result = GuardedTextField(_("result"), blank=True)
    forecast = EdtfField(_("new end"))
    measured_value = models.DecimalField(
        _("measured value"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    measured_on = EdtfField(_("measured on"))
    refused = ArrayField(
        models.CharField(max_length=20), verbose_name=_("what was refused"), default=list, blank=True
    )
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("saved by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    saved_at = models.DateTimeField(_("saved"), auto_now=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)

    history_of = "activity"
    history_excludes = (
        *("status", "happened", "result", "forecast", "measured_value", "measured_on"),
        *("refused", "saved_by", "saved_at"),
    )
    """A draft changes with each pause of who writes; what was sent stays as it is, and is reported as a status of its own."""

    objects = FollowUpAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("follow-up answer")
        verbose_name_plural = _("follow-up answers")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["occasion", "activity"], condition=Q(sent_at=None), name="followupanswer_one_draft"
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None) | ~Q(status=""), name="followupanswer_sent_has_status"
            ),
        ]
        indexes = [models.Index(fields=["occasion", "activity", "-sent_at"], name="followupanswer_latest")]

    def __str__(self) -> str:
        return f"{self.occasion}: {self.get_status_display()}"
