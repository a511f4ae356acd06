"""A situation picture and what it says."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import EdtfField, GuardedCharField, GuardedTextField
from samordna.core.models import FreezableModel, MunicipalityModel, OrderedModel, RemovableModel
from samordna.organisation.models import Unit
from samordna.plandoc.picture.life import LOOKS, PictureLook, PictureState
from samordna.situation.enums import PICTURE_PARTS, PICTURE_STATES

LONGEST_TEXT = 20_000
"""Letters of one passage: some eight pages, beyond which nobody reads on."""


class Picture(MunicipalityModel, RemovableModel):
    """The municipality's or a unit's picture of a period (S9), made from the one before.

    ``unit`` is None for the municipality's own. What became of it is told by its moves; ``state`` repeats their last word.
    That one is made at a time, and one is in force, is held by the commands: units that merge bring theirs, until a new one is
    decided.
    """

    title = GuardedCharField(_("title"), max_length=200)
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("administration"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pictures",
    )
    period = EdtfField(_("period"))
    state = models.CharField(
        _("state"), max_length=12, choices=PICTURE_STATES, default=PictureState.PLANNED, editable=False
    )
    previous = models.ForeignKey(
        "self",
        verbose_name=_("picture before"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="following",
    )
    gather_until = models.DateField(_("contributions are wanted by"), null=True, blank=True)
    decided_on = models.DateField(_("decided"), null=True, blank=True, editable=False)
    published_at = models.DateTimeField(_("shown to everybody since"), null=True, blank=True, editable=False)

    class Meta(RemovableModel.Meta):
        verbose_name = _("situation picture")
        verbose_name_plural = _("situation pictures")
        ordering = [F("decided_on").desc(nulls_first=True), "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(previous=F("id")), name="picture_not_before_itself")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def before_for_all(self) -> "Picture | None":
        """The picture before, where everybody may read it: only then may everybody read what has changed since."""
        return self.previous if self.previous and self.previous.published_at else None

    @property
    def look(self) -> PictureLook:
        return LOOKS[PictureState(self.state)]


class PictureContent(MunicipalityModel, OrderedModel, FreezableModel):
    """An ordered, removable row of a picture, which is frozen with it."""

    picture = models.ForeignKey(
        Picture, verbose_name=_("situation picture"), on_delete=models.PROTECT, related_name="%(class)ss"
    )

    history_of = "picture"
    frozen_by, frozen_thing, frozen_as = "situation.DecidedPicture", "picture", "picture"

    class Meta(OrderedModel.Meta):
        abstract = True


class Statement(PictureContent):
    """What the picture says in one of its four parts; ``sources`` are the numbers of the picture's sources that it rests on."""

    part = models.CharField(_("part"), max_length=20, choices=PICTURE_PARTS)
    text = GuardedTextField(_("text"), max_length=LONGEST_TEXT)
    sources = ArrayField(models.BigIntegerField(), verbose_name=_("sources"), default=list, blank=True)
    restricted = models.BooleanField(_("restricted"), default=False)

    points_at = {"sources": "situation.source"}

    class Meta(PictureContent.Meta):
        verbose_name = _("statement of a picture")
        verbose_name_plural = _("statements of pictures")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return f"{self.get_part_display()}: {self.text[:60]}"
