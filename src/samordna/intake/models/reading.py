"""What was read of a file as a whole."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel
from samordna.intake.models.upload import Upload


class UploadReading(MunicipalityModel):
    """The file as blocks, so that it can be understood anew without the file, and what of it is no part of the plan.

    ``source`` is a :class:`samordna.plandoc.reading.SourceFile` as compressed JSON, ``left_out`` its passages that are no part of
    the plan, as JSON; ``base`` is the plan that a file of ours carries, as compressed JSON. They stand apart from the upload:
    few pages need them. They may hold personal data, and go with the upload or when the plan is saved.
    """

    upload = models.OneToOneField(
        Upload, verbose_name=_("upload"), on_delete=models.CASCADE, related_name="reading"
    )
    source = models.BinaryField(_("the file as blocks"))
    base = models.BinaryField(_("the plan that the file carries"), null=True)
    left_out = models.JSONField(_("passages left out"), default=list)

    has_history = False

    class Meta:
        verbose_name = _("reading of an upload")
        verbose_name_plural = _("readings of uploads")

    def __str__(self) -> str:
        return f"{self.upload_id}"
