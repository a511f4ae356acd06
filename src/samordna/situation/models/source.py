"""What a picture rests on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import EdtfField, GuardedCharField, GuardedTextField
from samordna.plandoc.picture.words import Distribution
from samordna.situation.enums import CREDIBILITIES, DISTRIBUTIONS, RELIABILITIES, SOURCE_KINDS, TRENDS
from samordna.situation.models.contribution import Contribution
from samordna.situation.models.picture import LONGEST_TEXT, PictureContent


class Source(PictureContent):
    """A contribution, a report or statistics, with what it is worth.

    ``contribution`` is the answer that it is, where somebody was asked: a later answer of the same is a later row there, and the
    source points at the one that counts. ``withdrawn_at`` says that its giver took it back; it stays, told as taken back.
    """

    contribution = models.ForeignKey(
        Contribution,
        verbose_name=_("contribution"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="sources",
    )
    name = GuardedCharField(_("name"), max_length=200)
    kind = models.CharField(_("who it comes from"), max_length=16, choices=SOURCE_KINDS)
    local = models.BooleanField(_("about the own municipality"), default=True)
    date = EdtfField(_("date"), blank=True)
    period = EdtfField(_("period it is about"), blank=True)
    basis = GuardedTextField(_("what it builds on"), blank=True, max_length=1000)
    says = GuardedTextField(_("what it says"), blank=True, max_length=LONGEST_TEXT)
    trend = models.CharField(_("trend"), max_length=12, choices=TRENDS, blank=True)
    reliability = models.CharField(
        _("reliability of the source"), max_length=1, choices=RELIABILITIES, blank=True
    )
    credibility = models.CharField(
        _("credibility of what it says"), max_length=1, choices=CREDIBILITIES, blank=True
    )
    distribution = models.CharField(
        _("distribution"), max_length=12, choices=DISTRIBUTIONS, default=Distribution.INTERNAL
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, editable=False)

    class Meta(PictureContent.Meta):
        verbose_name = _("source of a picture")
        verbose_name_plural = _("sources of pictures")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def restricted(self) -> bool:
        return self.distribution == Distribution.RESTRICTED
