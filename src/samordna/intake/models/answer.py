"""What has been answered about personal data in an upload, so that each answer can be taken back."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.findings import Answer
from samordna.core.models import MunicipalityModel
from samordna.intake.models.upload import Upload


class FindingAnswer(MunicipalityModel):
    """One answer in the list of personal data.

    ``said`` is the text that was answered (``text``) and what replaced it (``by``). ``rows`` holds for each part its ``key``, the
    ``points`` that were answered as they were before, and the ``texts`` that the answer changed
    (:class:`samordna.intake.changed_texts.Change`). They may hold the very text that was taken out, so they go when the upload
    goes or is saved, as the file itself does. ``words`` are the ids of what the municipality learnt.
    """

    upload = models.ForeignKey(
        Upload, verbose_name=_("upload"), on_delete=models.CASCADE, related_name="answers"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("answered by"), on_delete=models.CASCADE, related_name="+"
    )
    kind = models.CharField(_("kind of finding"), max_length=24)
    answer = models.CharField(_("answer"), max_length=8, choices=Answer.choices)
    said = models.JSONField(_("what was answered"), default=dict)
    rows = models.JSONField(_("how the parts were"), default=list)
    words = models.JSONField(_("words learnt"), default=list)

    has_history = False

    class Meta:
        verbose_name = _("answer about personal data")
        verbose_name_plural = _("answers about personal data")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.upload_id}: {self.kind}"
