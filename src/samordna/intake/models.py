"""A file on its way in: uploaded, read by a job, reviewed by a person, then saved as a plan and deleted."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel

KEPT = timedelta(days=14)
"""How long an upload that nobody finishes is kept."""

STALLED = timedelta(minutes=2)
"""Reading takes at most some twenty seconds; a file that has waited so long has been dropped on the way."""


class State(models.TextChoices):
    """How far an upload has come. Saved and cancelled uploads are deleted, so they have no state."""

    WAITING = "waiting", _("waiting to be read")
    READING = "reading", _("being read")
    READY = "ready", _("ready for review")
    FAILED = "failed", _("could not be read")


class Upload(MunicipalityModel):
    """An uploaded file, and how its reading goes.

    The file lives in the database so that it comes and goes in the same transaction as everything else. It may hold personal
    data that has no place in a plan: it is deleted when the plan is saved or the upload cancelled, and after :data:`KEPT`
    in any case. ``error`` is the reason it could not be read, as JSON with the texts ``sv`` and ``en``.
    """

    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("uploaded by"), on_delete=models.CASCADE, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    name = models.CharField(_("file name"), max_length=255)
    size = models.PositiveIntegerField(_("size in bytes"))
    content = models.BinaryField(_("content"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    state_since = models.DateTimeField(_("in this state since"), default=timezone.now)
    error = models.JSONField(_("what went wrong"), null=True)
    language = models.CharField(_("language of the plan"), max_length=2, default="sv")

    history_excludes = ("name", "error")

    class Meta:
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")
        ordering = ["-uploaded_at"]
        indexes = [models.Index(fields=["municipality", "-uploaded_at"], name="upload_newest")]

    def __str__(self) -> str:
        return self.name

    @property
    def expires_at(self) -> datetime:
        return self.uploaded_at + KEPT

    @property
    def is_being_read(self) -> bool:
        return self.state in {State.WAITING, State.READING}

    @property
    def is_stalled(self) -> bool:
        """Whether the job that should read it seems to be gone."""
        return self.is_being_read and timezone.now() - self.state_since > STALLED


class UploadPart(MunicipalityModel):
    """One thing found in the file: an activity, a section, the metadata …, as it has been mended so far.

    One row a part, so that a file with ten thousand of them is reviewed as easily as a short one, and two people who
    review the same file only meet where they change the same thing; ``changes`` counts the changes for that.

    ``data`` is the part's model in the plan document as JSON, without its id, which is ``key``. ``points`` is what a person
    should look at (:class:`samordna.intake.attention.Point` as JSON), ``open_points`` how many remain and ``blocks``
    whether any of those stands in the way of saving. ``passage`` is where it was read from
    (:class:`samordna.intake.passages.Passage` as JSON).
    """

    upload = models.ForeignKey(
        Upload, verbose_name=_("upload"), on_delete=models.CASCADE, related_name="parts"
    )
    area = models.CharField(_("list"), max_length=24)
    key = models.CharField(_("id in the document"), max_length=60)
    position = models.PositiveIntegerField(_("position"))
    data = models.JSONField(_("content"), default=dict)
    passage = models.JSONField(_("passage in the file"), default=list)
    points = models.JSONField(_("needs a look"), default=list)
    open_points = models.PositiveIntegerField(_("points that remain"), default=0)
    blocks = models.BooleanField(_("stands in the way of saving"), default=False)
    removed = models.BooleanField(_("left out"), default=False)
    changes = models.PositiveIntegerField(_("number of changes"), default=0)

    has_history = False

    class Meta:
        verbose_name = _("part of an upload")
        verbose_name_plural = _("parts of uploads")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["upload", "key"], name="uploadpart_key_once")]
        indexes = [models.Index(fields=["upload", "area", "position"], name="uploadpart_in_order")]

    def __str__(self) -> str:
        return f"{self.area}/{self.key}"
