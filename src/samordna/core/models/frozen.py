"""What is added and never changed, and what is frozen when it has been decided: held by the database itself (core/guards)."""

import hashlib
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class AppendOnlyModel(models.Model):
    """Rows are added. No code path changes or removes one: a mistake is mended by a new row that keeps the old."""

    class Meta:
        abstract = True


class FrozenDocumentModel(AppendOnlyModel):
    """A document as it was decided or used, to the letter, with the fingerprint of its text.

    ``document`` is JSON as it was written, kept as text so that its fingerprint can be computed anew from what stands here.
    """

    document = models.TextField(_("document"))
    digest = models.CharField(_("fingerprint"), max_length=64)
    frozen_at = models.DateTimeField(_("frozen at"), auto_now_add=True)

    history_excludes = ("document",)

    class Meta:
        abstract = True


class FrozenPdfModel(FrozenDocumentModel):
    """The same with the PDF/A that everybody may read."""

    pdf = models.BinaryField(_("PDF"))
    pdf_digest = models.CharField(_("fingerprint of the PDF"), max_length=64)

    class Meta:
        abstract = True


class FreezableModel(models.Model):
    """A row that belongs to something that can be frozen, and then does not change, but for what lives on.

    ``frozen_by`` is the model of the frozen document, its ``frozen_thing`` the field that names what is frozen, ``frozen_as`` the
    field of this row that does. ``lives_on`` are the fields that may change all the same.
    """

    frozen_by: ClassVar[str]
    frozen_thing: ClassVar[str]
    frozen_as: ClassVar[str]
    lives_on: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True


def digest_of(content: bytes) -> str:
    """The fingerprint of what is frozen: SHA-256, as hexadecimal digits; of a text, of its UTF-8."""
    return hashlib.sha256(content).hexdigest()
