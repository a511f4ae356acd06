"""What a picture says is wrong, where, why, and how sure that is."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import EdtfField, GuardedCharField, GuardedTextField
from samordna.situation.enums import CONFIDENCES, DEVELOPMENTS, PHENOMENA, TRENDS, Stance
from samordna.situation.models.picture import LONGEST_TEXT, PictureContent
from samordna.situation.models.source import Source


class Problem(PictureContent):
    """A prioritised problem, or one that may become it. ``areas`` are the numbers of areas; groups are affected, never persons.

    ``carried_from`` is the problem of the picture before that it goes on from, and ``development`` what became of that one.
    ``merged_into`` and ``split_from`` tell within a picture what was made one, and what was told apart.
    """

    title = GuardedCharField(_("title"), max_length=200)
    seen = GuardedTextField(_("what is seen"), blank=True, max_length=LONGEST_TEXT)
    areas = ArrayField(models.BigIntegerField(), verbose_name=_("areas"), default=list, blank=True)
    phenomena = ArrayField(
        models.CharField(max_length=16, choices=PHENOMENA),
        verbose_name=_("environments and phenomena"),
        default=list,
        blank=True,
    )
    since = EdtfField(_("since"), blank=True)
    trend = models.CharField(_("trend"), max_length=12, choices=TRENDS, blank=True)
    causes = GuardedTextField(_("suspected causes"), blank=True, max_length=LONGEST_TEXT)
    consequences = GuardedTextField(_("consequences"), blank=True, max_length=LONGEST_TEXT)
    affected = GuardedTextField(
        _("who is affected"), blank=True, max_length=1000, help_text=_("Groups, never persons.")
    )
    confidence = models.CharField(_("confidence"), max_length=6, choices=CONFIDENCES, blank=True)
    priority = models.PositiveSmallIntegerField(
        _("priority"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    priority_reason = GuardedTextField(_("why this priority"), blank=True, max_length=1000)
    restricted = models.BooleanField(_("restricted"), default=False)
    carried_from = models.ForeignKey(
        "self",
        verbose_name=_("problem of the picture before"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="carried_to",
    )
    development = models.CharField(_("what became of it"), max_length=12, choices=DEVELOPMENTS, blank=True)
    development_reason = GuardedTextField(_("on what grounds"), blank=True, max_length=1000)
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
    )
    split_from = models.ForeignKey(
        "self",
        verbose_name=_("told apart from"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="split",
    )

    points_at = {"areas": "situation.area"}

    class Meta(PictureContent.Meta):
        verbose_name = _("problem")
        verbose_name_plural = _("problems")
        ordering = [F("priority").asc(nulls_last=True), "position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["picture", "carried_from"],
                condition=Q(removed_at=None, merged_into=None, split_from=None),
                name="problem_carried_once",
            ),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="problem_not_merged_into_itself"),
        ]

    def __str__(self) -> str:
        return self.title


class ProblemSource(PictureContent):
    """What a source of the picture says of one of its problems."""

    problem = models.ForeignKey(
        Problem, verbose_name=_("problem"), on_delete=models.PROTECT, related_name="evidence"
    )
    source = models.ForeignKey(
        Source, verbose_name=_("source of a picture"), on_delete=models.PROTECT, related_name="evidence"
    )
    stance = models.CharField(_("what it says"), max_length=8, choices=Stance.choices, default=Stance.FOR)

    history_of = "problem"

    class Meta(PictureContent.Meta):
        verbose_name = _("source of a problem")
        verbose_name_plural = _("sources of problems")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["problem", "source"], condition=Q(removed_at=None), name="problemsource_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.source)
