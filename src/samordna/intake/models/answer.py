"""The latest answer about personal data in an upload, so that it can be taken back."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel
from samordna.intake.models.upload import Upload


class FindingAnswer(MunicipalityModel):
    """What somebody answered last in the list of personal data, and how the parts were before.

    ``before`` holds for each part its key, content and points, and the number of changes that the answer gave it. It may hold the
    very text that was taken out, so there is one for each person and upload, and it goes when the upload goes or is saved.
    ``words`` are the ids of what the municipality learnt.
    """

    upload = models.ForeignKey(
        Upload, verbose_name=_("upload"), on_delete=models.CASCADE, related_name="answers"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("answered by"), on_delete=models.CASCADE, related_name="+"
    )
    kind = models.CharField(_("kind of finding"), max_length=24)
    before = models.JSONField(_("how the parts were"), default=list)
    words = models.JSONField(_("words learnt"), default=list)

    has_history = False

    class Meta:
        verbose_name = _("answer about personal data")
        verbose_name_plural = _("answers about personal data")
        constraints = [models.UniqueConstraint(fields=["upload", "user"], name="findinganswer_latest")]

    def __str__(self) -> str:
        return f"{self.upload_id}: {self.kind}"
