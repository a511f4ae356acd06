"""One thing found in a file."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel
from samordna.intake.models.upload import Upload


class UploadPart(MunicipalityModel):
    """One thing found in the file: an activity, a section, the metadata …, as it has been mended so far.

    One row a part, so that a file with ten thousand of them is reviewed as easily as a short one, and two people who
    review the same file only meet where they change the same thing; ``changes`` counts the changes for that.

    ``data`` is the part's model in the plan document as JSON, without its id, which is ``key``. ``points`` is what a person
    should look at (:class:`samordna.intake.attention.Point` as JSON), ``open_points`` how many remain and ``blocks``
    whether any of those stands in the way of saving. ``passage`` is where it was read from
    (:class:`samordna.intake.passages.Passage` as JSON). ``place`` and ``origin`` are the item's own. ``as_read`` is a digest of
    it all as the reader gave it, and ``touched`` tells that a person has changed or settled something: when the file is read
    again, what reads the same keeps what was done with it. ``guarded`` is a digest of the content when the guard found nothing in
    it, so that whoever saves it need not scan it once more.
    """

    upload = models.ForeignKey(
        Upload, verbose_name=_("upload"), on_delete=models.CASCADE, related_name="parts"
    )
    area = models.CharField(_("list"), max_length=24)
    key = models.CharField(_("id in the document"), max_length=60)
    position = models.PositiveIntegerField(_("position"))
    data = models.JSONField(_("content"), default=dict)
    place = models.CharField(_("place in the text"), max_length=60, blank=True)
    origin = models.JSONField(_("places in the file it was read from"), default=list)
    passage = models.JSONField(_("passage in the file"), default=list)
    points = models.JSONField(_("needs a look"), default=list)
    open_points = models.PositiveIntegerField(_("points that remain"), default=0)
    blocks = models.BooleanField(_("stands in the way of saving"), default=False)
    removed = models.BooleanField(_("left out"), default=False)
    changes = models.PositiveIntegerField(_("number of changes"), default=0)
    as_read = models.CharField(_("digest of what was read"), max_length=64, blank=True)
    touched = models.BooleanField(_("a person has seen to it"), default=False)
    guarded = models.CharField(_("digest of what the guard found nothing in"), max_length=64, blank=True)

    has_history = False

    class Meta:
        verbose_name = _("part of an upload")
        verbose_name_plural = _("parts of uploads")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["upload", "key"], name="uploadpart_key_once")]
        indexes = [models.Index(fields=["upload", "area", "position"], name="uploadpart_in_order")]

    def __str__(self) -> str:
        return f"{self.area}/{self.key}"
