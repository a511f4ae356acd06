"""The organisation on its way in: a file between its preview and its confirmation, and content packs that were loaded."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel

KEPT = timedelta(days=1)
"""How long a file that nobody confirms is kept."""


class OnItsWayIn(MunicipalityModel):
    """What a file said, until somebody confirms what it would change or throws it away. The file itself is not kept."""

    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("uploaded by"), on_delete=models.CASCADE, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    name = models.CharField(_("file name"), max_length=255)
    content = models.JSONField(_("content"))

    has_history = False

    class Meta:
        abstract = True
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return self.name

    @property
    def expires_at(self) -> datetime:
        return self.uploaded_at + KEPT


class TransferDraft(OnItsWayIn):
    """An organisation read out of a file. ``content`` is :class:`samordna.organisation.transfer.document.Document` as JSON."""

    class Meta(OnItsWayIn.Meta):
        verbose_name = _("organisation on its way in")
        verbose_name_plural = _("organisations on their way in")


class LoadedPack(MunicipalityModel):
    """A content pack that a municipality has loaded.

    ``content`` is what the pack said then: what differs from it has been changed by people, and an upgrade leaves it alone.
    """

    pack = models.CharField(_("pack"), max_length=40)
    version = models.CharField(_("version"), max_length=20)
    content = models.JSONField(_("content"))
    loaded_at = models.DateTimeField(_("loaded"), auto_now=True)

    history_excludes = ("content",)

    class Meta:
        verbose_name = _("loaded content pack")
        verbose_name_plural = _("loaded content packs")
        ordering = ["pack"]
        constraints = [models.UniqueConstraint(fields=["municipality", "pack"], name="loadedpack_once")]

    def __str__(self) -> str:
        return f"{self.pack} {self.version}"
