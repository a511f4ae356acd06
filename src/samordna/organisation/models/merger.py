"""Mergers of units and of bodies."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel
from samordna.organisation.models.body import Body
from samordna.organisation.models.unit import Unit


class Merger(MunicipalityModel):
    """Units, or bodies, became one. ``steps`` is what was moved from where, for the undo of the same day."""

    unit = models.ForeignKey(
        Unit,
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mergers",
    )
    body = models.ForeignKey(
        Body,
        verbose_name=_("body"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mergers",
    )
    on = models.DateField(_("first day of the merged"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("merged by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    made_at = models.DateTimeField(_("merged"), auto_now_add=True)
    steps = models.JSONField(_("what was moved"), default=dict)

    history_excludes = ("steps",)

    class Meta:
        verbose_name = _("merger")
        verbose_name_plural = _("mergers")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit=None, body__isnull=False) | Q(unit__isnull=False, body=None),
                name="merger_of_units_or_bodies",
            )
        ]

    def __str__(self) -> str:
        return str(self.successor)

    @property
    def successor(self) -> Any:
        """The unit or body that the others became."""
        return self.unit or self.body
