"""Mails on their way out."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutgoingMail(models.Model):
    """A mail that was decided on in the transaction that made this row; a job sends it.

    Bodies hold links that let their reader in, so they are emptied as soon as the mail is sent or given up, and are never
    logged or kept as history.
    """

    to = models.EmailField(_("to"))
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    html = models.TextField(_("HTML"), blank=True)
    unsubscribe = models.CharField(max_length=500, blank=True)
    calendar = models.TextField(blank=True)
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    failed_at = models.DateTimeField(_("given up"), null=True)
    error = models.CharField(_("error"), max_length=100, blank=True)

    has_history = False

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mails")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["created_at"], name="outgoingmail_by_age")]

    def __str__(self) -> str:
        return f"{self.pk}"
