"""A piece of an uploaded file."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel
from samordna.intake.models.upload import Upload

PIECE = 1024 * 1024
"""Bytes. A statement needs several times what it carries, in the web as in the database, so a file goes in by pieces."""


class UploadPiece(MunicipalityModel):
    """So much of the file, ``number`` counted from 0; together, in order, they are the file."""

    upload = models.ForeignKey(
        Upload, verbose_name=_("upload"), on_delete=models.CASCADE, related_name="pieces"
    )
    number = models.PositiveIntegerField(_("number"))
    content = models.BinaryField(_("content"))

    has_history = False

    class Meta:
        verbose_name = _("piece of an uploaded file")
        verbose_name_plural = _("pieces of uploaded files")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["upload", "number"], name="uploadpiece_number_once")]

    def __str__(self) -> str:
        return f"{self.upload_id}: {self.number}"
