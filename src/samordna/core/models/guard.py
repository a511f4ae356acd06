"""What people decided about the findings of the personal-data guard."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models.base import MunicipalityModel


class GuardDecision(MunicipalityModel):
    """Somebody looked at a likely finding of the personal-data guard and decided that it is no personal data."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided"), auto_now_add=True)
    kind = models.CharField(_("kind of finding"), max_length=24)
    place = models.CharField(_("place"), max_length=200)

    class Meta:
        verbose_name = _("decision about a finding")
        verbose_name_plural = _("decisions about findings")
        ordering = ["-decided_at"]

    def __str__(self) -> str:
        return f"{self.kind} ({self.place})"
