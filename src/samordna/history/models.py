"""How long what is kept is kept, and what was removed when."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel

LEAST_MONTHS, MOST_MONTHS = 1, 1200


class RetentionRule(MunicipalityModel):
    """The municipality keeps a kind of record for so many months. Without a rule the default of ``retention.KEPT`` holds."""

    kind = models.CharField(_("kind of record"), max_length=24)
    months = models.PositiveSmallIntegerField(
        _("months"), validators=[MinValueValidator(LEAST_MONTHS), MaxValueValidator(MOST_MONTHS)]
    )

    class Meta:
        verbose_name = _("retention rule")
        verbose_name_plural = _("retention rules")
        ordering = ["kind"]
        constraints = [
            models.UniqueConstraint(fields=["municipality", "kind"], name="retentionrule_once"),
            models.CheckConstraint(condition=Q(months__gte=LEAST_MONTHS), name="retentionrule_a_month"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.months}"


class RetentionRun(MunicipalityModel):
    """A retention rule was carried out and removed so much."""

    kind = models.CharField(_("kind of record"), max_length=24)
    ran_at = models.DateTimeField(_("when"))
    older_than = models.DateTimeField(_("older than"))
    removed = models.BigIntegerField(_("removed"))

    has_history = False

    class Meta:
        verbose_name = _("carried out retention rule")
        verbose_name_plural = _("carried out retention rules")
        ordering = ["-ran_at", "-pk"]
        indexes = [models.Index(fields=["municipality", "kind", "-ran_at"], name="retentionrun_latest")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.removed}"
