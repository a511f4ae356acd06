"""Reports of committees for an occasion: what is being written, and what it said when it was sent."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedTextField
from samordna.core.models import FreezableModel, FrozenDocumentModel, MunicipalityModel
from samordna.followup.models.occasion import FollowUpOccasion


class ReportQuerySet(models.QuerySet):
    def sent(self) -> Self:
        return self.filter(sent_at__isnull=False)

    def drafts(self) -> Self:
        return self.filter(sent_at=None)

    def standing(self) -> Self:
        """The sent ones that no other sent one has replaced."""
        return self.sent().exclude(replaced_by__sent_at__isnull=False)


class Report(FreezableModel, MunicipalityModel):
    """A committee's report of a plan for an occasion (S4). One is written at a time; what was sent is opened again only by a new
    one, which ``replaces`` it. ``version`` is the one whose activities it tells of.

    ``figures`` are what was known when they were taken, as JSON; they are taken anew until the report is sent.
    """

    occasion = models.ForeignKey(
        FollowUpOccasion, verbose_name=_("occasion"), on_delete=models.PROTECT, related_name="reports"
    )
    plan = models.ForeignKey(
        "plans.Plan", verbose_name=_("plan"), on_delete=models.PROTECT, related_name="reports"
    )
    version = models.ForeignKey(
        "plans.PlanVersion", verbose_name=_("version"), on_delete=models.PROTECT, related_name="reports"
    )
    replaces = models.OneToOneField(
        "self",
        verbose_name=_("replaced report"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
    )
    figures = models.TextField(_("figures"), editable=False)
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("begun by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    begun_at = models.DateTimeField(_("begun"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)

    frozen_by, frozen_thing, frozen_as = "followup.SentReport", "report", "id"
    history_excludes = ("figures",)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["occasion", "plan"], condition=Q(sent_at=None), name="report_one_draft"
            ),
            models.UniqueConstraint(
                fields=["occasion", "plan"], condition=Q(replaces=None), name="report_one_first"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.occasion}: {self.plan}"

    @property
    def board(self) -> str:
        """Whose report it is."""
        owner = self.plan.unit
        return self.version.board or (owner.name if owner else "")


class ReportText(FreezableModel, MunicipalityModel):
    """A text that somebody has written in a report instead of what is made. ``section`` is its key."""

    report = models.ForeignKey(
        Report, verbose_name=_("report"), on_delete=models.CASCADE, related_name="texts"
    )
    section = models.CharField(_("section"), max_length=40)
    text = GuardedTextField(_("text"), blank=True)

    frozen_by, frozen_thing, frozen_as = "followup.SentReport", "report", "report"
    history_of = "report"
    history_excludes = ("section",)

    class Meta:
        verbose_name = _("text of a report")
        verbose_name_plural = _("texts of reports")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["report", "section"], name="reporttext_once")]

    def __str__(self) -> str:
        return self.section


class SentReport(FrozenDocumentModel, MunicipalityModel):
    """A report as it was sent, with its figures."""

    report = models.OneToOneField(
        Report, verbose_name=_("report"), on_delete=models.PROTECT, related_name="sent"
    )
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sent by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )

    history_of = "report"

    class Meta:
        verbose_name = _("sent report")
        verbose_name_plural = _("sent reports")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.digest[:12]
