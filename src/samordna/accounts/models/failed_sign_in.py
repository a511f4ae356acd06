"""Failed sign-ins, as far as they are needed to slow down guessing."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FailedSignIn(models.Model):
    """An attempt that failed, or that is just being tried.

    Who was tried and from where stand here as keyed hashes only: enough to count, nothing to read. ``device`` is set for a
    browser that has signed in to the account before. Rows live for a day.
    """

    at = models.DateTimeField(_("when"), auto_now_add=True)
    address = models.CharField(max_length=64)
    network = models.CharField(max_length=64)
    device = models.CharField(max_length=64, blank=True)

    has_history = False

    class Meta:
        verbose_name = _("failed sign-in")
        verbose_name_plural = _("failed sign-ins")
        indexes = [
            models.Index(fields=["address", "at"], name="failedsignin_by_address"),
            models.Index(fields=["network", "at"], name="failedsignin_by_network"),
            models.Index(fields=["at"], name="failedsignin_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"
