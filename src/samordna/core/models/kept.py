"""What is remembered for a while: counters of limits, codes that have been used. The table behind ``core/cache.py``."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kept(models.Model):
    """A value under a key, until a time. Belongs to no municipality and holds no content of any."""

    key = models.CharField(_("key"), max_length=255, primary_key=True)
    value = models.JSONField(_("value"))
    expires_at = models.DateTimeField(_("until"), db_index=True)

    has_history = False

    class Meta:
        verbose_name = _("kept value")
        verbose_name_plural = _("kept values")

    def __str__(self) -> str:
        return self.key
