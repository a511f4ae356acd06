"""What the executive board got of all boards' reports to an occasion."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import FrozenDocumentModel, MunicipalityModel
from samordna.followup.models.occasion import FollowUpOccasion


class KeptCollection(FrozenDocumentModel, MunicipalityModel):
    """All boards' reports of an occasion in one document, with its figures as they were (S4). Another may be kept later."""

    occasion = models.ForeignKey(
        FollowUpOccasion, verbose_name=_("occasion"), on_delete=models.PROTECT, related_name="collections"
    )
    kept_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("kept by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("kept report of all boards")
        verbose_name_plural = _("kept reports of all boards")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.digest[:12]
