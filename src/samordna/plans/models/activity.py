"""Activities and how they go."""

from django.conf import settings
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.fields import EdtfField, GuardedCharField, GuardedTextField
from samordna.core.models import AppendOnlyModel, MunicipalityModel
from samordna.plandoc.vocabulary import Status
from samordna.plans.models.content import ContentModel, content_constraints, content_indexes


class Activity(ContentModel):
    """A measure of the plan (S18). ``status`` repeats the latest :class:`ActivityStatus`; ``comment`` is what the plan itself
    says, and after it what the latest report says.
    """

    action = GuardedTextField(_("activity"))
    goal = GuardedTextField(_("goal"), blank=True)
    problem = GuardedTextField(_("problem"), blank=True)
    responsible = GuardedTextField(_("responsible"), blank=True)
    others = GuardedTextField(_("other actors"), blank=True)
    starts = EdtfField(_("start"))
    ends = EdtfField(_("end"))
    ongoing = models.BooleanField(_("ongoing"), default=False)
    milestone = GuardedTextField(_("milestone"), blank=True)
    follow_up = GuardedCharField(
        _("follow-up"), max_length=200, blank=True, help_text=_("A date or an occasion, such as T1 2026.")
    )
    indicator = GuardedTextField(_("indicator"), blank=True)
    baseline = GuardedTextField(_("baseline"), blank=True)
    cost = GuardedCharField(_("cost"), max_length=200, blank=True)
    status = models.CharField(_("status"), max_length=12, choices=choices(Status), blank=True)
    comment = GuardedTextField(_("comment"), blank=True)
    flagged = models.BooleanField(_("to be reviewed"), default=False)
    search = models.GeneratedField(
        expression=SearchVector(
            "action", "goal", "problem", "responsible", "others", "indicator", "comment", config="swedish"
        ),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    lives_on = ("status", "comment")

    class Meta(ContentModel.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        constraints = content_constraints("activity")
        indexes = content_indexes("activity")

    def __str__(self) -> str:
        return self.action


class ActivityStatus(AppendOnlyModel, MunicipalityModel):
    """What somebody reported about an activity at a time."""

    activity = models.ForeignKey(
        Activity, verbose_name=_("activity"), on_delete=models.CASCADE, related_name="statuses"
    )
    status = models.CharField(_("status"), max_length=12, choices=choices(Status))
    comment = GuardedTextField(_("comment"), blank=True)
    occasion = GuardedCharField(_("occasion"), max_length=60, blank=True)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reported by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    reported_at = models.DateTimeField(_("reported"))

    history_of = "activity"

    class Meta:
        verbose_name = _("reported status")
        verbose_name_plural = _("reported statuses")
        ordering = ["-reported_at", "-pk"]
        indexes = [models.Index(fields=["activity", "-reported_at"], name="activitystatus_latest")]

    def __str__(self) -> str:
        return self.get_status_display()
