"""A file on its way in: uploaded, read by a job, reviewed by a person, then saved as a plan and emptied."""

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
    """How far an upload has come. Cancelled uploads are deleted, so they have no state."""

    WAITING = "waiting", _("waiting to be read")
    READING = "reading", _("being read")
    READY = "ready", _("ready for review")
    FAILED = "failed", _("could not be read")
    SAVING = "saving", _("being saved")
    SAVED = "saved", _("saved as a plan")


class Pattern(models.TextChoices):
    """Whether another municipality's plan is taken as a pattern, and why not where that was asked for."""

    NO = "", _("no")
    ASKED = "asked", _("asked for")
    TAKEN = "taken", _("taken as a pattern")
    WHOLE = "whole", _("imported whole, though it could be a pattern")
    UNCARRIED = "uncarried", _("the file carries no plan")
    OWN = "own", _("the plan is the municipality's own")


class Upload(MunicipalityModel):
    """An uploaded file, and how its reading goes.

    The file lives in the database, in ``pieces``, so that it comes and goes in the same transaction as everything else. It may
    hold personal data that has no place in a plan: when the plan is saved, name, file and all that was read of it are emptied,
    and only the way to the plan (``saved_as``) stays for those who still have the review open. After :data:`KEPT` the row goes
    in any case.

    ``error`` is the reason it could not be read, or what stopped the saving, as JSON with the texts ``sv`` and ``en``.
    ``coverage`` is the share of the file's words that have found their place, ``left_out`` how many passages are no part of the
    plan. ``target`` is what it becomes, as chosen: ids of a plan and a unit, and the answers of the form
    (``chosen``) while it is reviewed. ``takes`` are the grids that a person has said what
    they are (:class:`samordna.plandoc.reading.takes.Take` as JSON, by number), ``forgotten`` the remembered layouts that do not
    hold for this file. ``readings`` counts how often it has been read, ``lost`` how many parts that somebody had changed read
    otherwise the latest time. A file that was written by Samordna is ``carried``, and ``comes_from`` is the version that it
    shows, where that is one of ours. ``pattern`` says whether only what may come along from another municipality is taken of it,
    and ``stays`` how many of each kind then do not.
    """

    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("uploaded by"), on_delete=models.CASCADE, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    name = models.CharField(_("file name"), max_length=255)
    size = models.PositiveIntegerField(_("size in bytes"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    state_since = models.DateTimeField(_("in this state since"), default=timezone.now)
    progress = models.PositiveSmallIntegerField(_("how far it has come, in per cent"), default=0)
    error = models.JSONField(_("what went wrong"), null=True)
    language = models.CharField(_("language of the plan"), max_length=2, default="sv")
    coverage = models.FloatField(_("share of the words with a place"), default=1.0)
    left_out = models.PositiveIntegerField(_("passages left out"), default=0)
    takes = models.JSONField(_("what tables were said to be"), default=dict)
    forgotten = models.JSONField(_("remembered layouts that do not hold here"), default=list)
    lost = models.PositiveIntegerField(_("changes lost in the latest reading"), default=0)
    carried = models.BooleanField(_("carries a plan of its own"), default=False)
    comes_from = models.ForeignKey(
        "plans.PlanVersion",
        verbose_name=_("written from"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    pattern = models.CharField(
        _("as a pattern"), max_length=9, choices=Pattern.choices, default=Pattern.NO, blank=True
    )
    stays = models.JSONField(_("what does not come along"), default=dict)
    readings = models.PositiveIntegerField(_("times it was read"), default=0)
    target = models.JSONField(_("what it becomes"), null=True)
    saved_as = models.ForeignKey(
        "plans.PlanVersion",
        verbose_name=_("saved as"),
        on_delete=models.CASCADE,
        null=True,
        related_name="+",
    )

    history_excludes = (
        "name",
        "language",
        "error",
        "progress",
        "takes",
        "forgotten",
        "pattern",
        "stays",
        "target",
    )

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
    def is_at_work(self) -> bool:
        """Whether a job reads or saves it."""
        return self.is_being_read or self.state == State.SAVING

    @property
    def is_stalled(self) -> bool:
        """Whether the job that should read or save it seems to be gone."""
        return self.is_at_work and timezone.now() - self.state_since > STALLED
