"""People who have left."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel

UNDO_WITHIN = timedelta(days=14)
"""Shorter than any retention rule may be: what comes back is read out of the history."""


class Departure(MunicipalityModel):
    """Somebody left the municipality: which roles ended, what was handed over and to whom, so that all of it can be undone.

    ``roles`` are the ids of the assignments that ended, ``given`` of those that the colleague got in their place, ``moved`` pairs
    of the name of an ownership (``people/ownership.py``) and the key of the thing. ``closed_account`` tells a closed account
    from one that lives on because its holder also has roles in other municipalities.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who left"),
        on_delete=models.PROTECT,
        related_name="departures",
    )
    left_at = models.DateTimeField(_("left"), auto_now_add=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("ended by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    successor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("handed over to"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    roles = models.JSONField(_("roles that ended"), default=list)
    given = models.JSONField(_("roles that the colleague got"), default=list)
    moved = models.JSONField(_("what was handed over"), default=list)
    closed_account = models.BooleanField(_("the account was closed"), default=False)
    undone_at = models.DateTimeField(_("undone"), null=True)

    class Meta:
        verbose_name = _("departure")
        verbose_name_plural = _("departures")
        ordering = ["-left_at", "-pk"]
        indexes = [models.Index(fields=["municipality", "-left_at"], name="departure_by_time")]

    def __str__(self) -> str:
        return f"{self.user} ({self.left_at:%Y-%m-%d})"

    @property
    def can_be_undone(self) -> bool:
        return self.undone_at is None and timezone.now() - self.left_at < UNDO_WITHIN
