"""What comes of an analysis: what is decided about each service, and what had been answered when it was closed."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedTextField
from samordna.core.models import FrozenDocumentModel, MunicipalityModel
from samordna.mapping.enums import Inclusion, TrainingPriority
from samordna.mapping.models.analysis import AnalysisForm, AnalysisRound


class AnalysisDecision(MunicipalityModel):
    """What the municipality decides about a service after the analysis.

    ``answers_sent_at`` tells which answers it rests on: those that had been sent then.
    """

    form = models.OneToOneField(
        AnalysisForm, verbose_name=_("form of an analysis"), on_delete=models.PROTECT, related_name="decision"
    )
    included = models.CharField(_("part of the work"), max_length=5, choices=Inclusion.choices)
    priority = models.PositiveSmallIntegerField(
        _("priority for training"), choices=TrainingPriority.choices, null=True, blank=True
    )
    decided_on = models.DateField(_("decided on"))
    reason = GuardedTextField(_("reason"), blank=True, max_length=2000)
    answers_sent_at = models.DateTimeField(_("answers were sent"), null=True, editable=False)

    history_of = "form"

    class Meta:
        verbose_name = _("decision after an analysis")
        verbose_name_plural = _("decisions after analyses")
        ordering = ["-decided_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(priority=None) | Q(priority__in=TrainingPriority.values),
                name="analysisdecision_priority_known",
            )
        ]

    def __str__(self) -> str:
        return self.get_included_display()

    @property
    def is_outdated(self) -> bool:
        """Whether other answers have been sent since."""
        return self.answers_sent_at != self.form.sent_at


class ClosedAnalysis(FrozenDocumentModel, MunicipalityModel):
    """What had been answered in a round when it was closed."""

    round = models.OneToOneField(
        AnalysisRound, verbose_name=_("round of analysis"), on_delete=models.PROTECT, related_name="closed"
    )

    history_of = "round"

    class Meta:
        verbose_name = _("closed analysis")
        verbose_name_plural = _("closed analyses")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.round)
