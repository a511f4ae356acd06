"""Abstract models that every slice builds on."""

from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class MunicipalityModel(models.Model):
    """A row that belongs to one municipality, as every domain row does."""

    municipality = models.ForeignKey(
        "organisation.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        abstract = True


class OrderedQuerySet(models.QuerySet):
    def present(self) -> Self:
        """Rows that have not been removed, in their order."""
        return self.filter(removed_at=None).order_by("position", "pk")


class OrderedModel(models.Model):
    """A row with a place in a list, which can be removed and put back (undo)."""

    position = models.PositiveIntegerField(_("position"), default=0)
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True, editable=False)

    objects = OrderedQuerySet.as_manager()

    class Meta:
        abstract = True

    def mark_removed(self) -> None:
        self.removed_at = timezone.now()


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
