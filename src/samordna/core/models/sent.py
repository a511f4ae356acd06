"""What has been sent and saved already, so that a form sent twice is saved once: the table behind ``repeated_sending``."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SentForm(models.Model):
    """A form that was saved, by a key that only its sender's own sending of the same words to the same address gives.

    Belongs to no municipality and holds no content of any. Unlike ``Kept`` it outlives a database that crashed: that is when
    people send once more.
    """

    key = models.CharField(_("key"), max_length=64, primary_key=True)
    led_to = models.CharField(_("address it led to"), max_length=2000)
    expires_at = models.DateTimeField(_("until"), db_index=True)

    has_history = False

    class Meta:
        verbose_name = _("form that was sent")
        verbose_name_plural = _("forms that were sent")

    def __str__(self) -> str:
        return self.led_to
