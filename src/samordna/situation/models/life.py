"""How a picture came to be what it is, and what was decided, to the letter."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import AppendOnlyModel, FrozenPdfModel, MunicipalityModel
from samordna.situation.enums import PICTURE_STATES, PICTURE_STEPS
from samordna.situation.models.picture import Picture


class PictureMove(AppendOnlyModel, MunicipalityModel):
    """A step in the life of a picture: who took it when, why, and what was decided where it records a decision."""

    picture = models.ForeignKey(
        Picture, verbose_name=_("situation picture"), on_delete=models.PROTECT, related_name="moves"
    )
    step = models.CharField(_("step"), max_length=16, choices=PICTURE_STEPS)
    from_state = models.CharField(_("state before"), max_length=12, choices=PICTURE_STATES)
    to_state = models.CharField(_("state after"), max_length=12, choices=PICTURE_STATES)
    body = GuardedCharField(_("deciding body"), max_length=200, blank=True)
    decided_on = models.DateField(_("day of the decision"), null=True, blank=True)
    section = GuardedCharField(_("section of the minutes"), max_length=40, blank=True)
    registry_number = GuardedCharField(_("registry number"), max_length=60, blank=True)
    note = GuardedTextField(_("note"), blank=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("taken by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    taken_at = models.DateTimeField(_("taken"), auto_now_add=True)

    history_of = "picture"

    class Meta:
        verbose_name = _("step of a picture")
        verbose_name_plural = _("steps of pictures")
        ordering = ["taken_at", "pk"]

    def __str__(self) -> str:
        return self.get_step_display()


class DecidedPicture(FrozenPdfModel, MunicipalityModel):
    """A picture as it was decided: its document, and the PDF/A that everybody may read, each with its fingerprint."""

    picture = models.OneToOneField(
        Picture, verbose_name=_("situation picture"), on_delete=models.PROTECT, related_name="decided_picture"
    )

    history_of = "picture"

    class Meta:
        verbose_name = _("decided picture")
        verbose_name_plural = _("decided pictures")

    def __str__(self) -> str:
        return self.digest[:12]
