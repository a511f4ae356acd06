"""The memorandum for the executive board: what has been written in it by hand, and what it said when it was locked."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedTextField
from samordna.core.models import FrozenDocumentModel, MunicipalityModel
from samordna.review.enums import MemorandumPart
from samordna.review.models.judging import ReviewedPlan
from samordna.review.models.round import ReviewRound


class MemorandumText(MunicipalityModel):
    """A section that somebody has written instead of the text that is made from the review.

    ``section`` names it; of the section about a plan, ``plan`` says which.
    """

    round = models.ForeignKey(
        ReviewRound, verbose_name=_("round of review"), on_delete=models.CASCADE, related_name="texts"
    )
    section = models.CharField(_("section"), max_length=20, choices=MemorandumPart.choices)
    plan = models.ForeignKey(
        ReviewedPlan,
        verbose_name=_("reviewed plan"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="texts",
    )
    text = GuardedTextField(_("text"), blank=True)

    history_of = "round"

    class Meta:
        verbose_name = _("text of a memorandum")
        verbose_name_plural = _("texts of memoranda")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["round", "section", "plan"], nulls_distinct=False, name="memorandumtext_once"
            )
        ]

    def __str__(self) -> str:
        return self.get_section_display()


class LockedMemorandum(FrozenDocumentModel, MunicipalityModel):
    """The memorandum as it went to the executive board. A round that is opened again and closed may have another after it."""

    round = models.ForeignKey(
        ReviewRound, verbose_name=_("round of review"), on_delete=models.PROTECT, related_name="memoranda"
    )
    locked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("locked by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )

    history_of = "round"

    class Meta:
        verbose_name = _("locked memorandum")
        verbose_name_plural = _("locked memoranda")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.digest[:12]
