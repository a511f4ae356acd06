"""What is said of a plan: by each reviewer, and in the end by the central coordinator."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.choices import choices
from samordna.core.fields import GuardedTextField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.plandoc.vocabulary import Outcome
from samordna.plans.models import PlanVersion
from samordna.review.enums import answer_choices
from samordna.review.models.round import ReviewQuestion, ReviewRound


def lines_of(text: str) -> list[str]:
    """Texts that are written one on each line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


class ReviewedPlan(MunicipalityModel, RemovableModel):
    """A version in a round, with the joint judgement that the central coordinator writes.

    ``handed_out_at`` is when those who write the plan were let to read what is said of it.
    """

    round = models.ForeignKey(
        ReviewRound, verbose_name=_("round of review"), on_delete=models.CASCADE, related_name="plans"
    )
    version = models.ForeignKey(
        PlanVersion, verbose_name=_("plan version"), on_delete=models.CASCADE, related_name="reviews"
    )
    outcome = models.CharField(_("proposed decision"), max_length=24, choices=choices(Outcome), blank=True)
    judgement = GuardedTextField(_("joint judgement"), blank=True)
    strengths = GuardedTextField(_("strengths"), blank=True)
    lacking = GuardedTextField(_("what is lacking"), blank=True)
    conditions = GuardedTextField(_("proposed conditions"), blank=True)
    ready_at = models.DateTimeField(pgettext_lazy("review", "ready"), null=True, blank=True, editable=False)
    handed_out_at = models.DateTimeField(_("handed out"), null=True, blank=True, editable=False)

    history_of = "round"

    class Meta(RemovableModel.Meta):
        verbose_name = _("reviewed plan")
        verbose_name_plural = _("reviewed plans")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["round", "version"], name="reviewedplan_once")]

    def __str__(self) -> str:
        return str(self.version)

    @property
    def condition_lines(self) -> list[str]:
        return lines_of(self.conditions)

    @property
    def is_judged(self) -> bool:
        return bool(self.outcome)


class ReviewAnswer(MunicipalityModel):
    """What one reviewer answers to one question about one plan."""

    plan = models.ForeignKey(
        ReviewedPlan, verbose_name=_("reviewed plan"), on_delete=models.CASCADE, related_name="answers"
    )
    question = models.ForeignKey(
        ReviewQuestion,
        verbose_name=_("question of a review"),
        on_delete=models.PROTECT,
        related_name="answers",
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("reviewer"), on_delete=models.PROTECT, related_name="+"
    )
    answer = models.CharField(_("answer"), max_length=8, choices=answer_choices(), blank=True)
    comment = GuardedTextField(_("comment"), blank=True)

    history_of = "plan"

    class Meta:
        verbose_name = _("answer of a reviewer")
        verbose_name_plural = _("answers of reviewers")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "question", "author"], name="reviewanswer_once")
        ]

    def __str__(self) -> str:
        return self.get_answer_display()


class ReviewOpinion(MunicipalityModel):
    """What one reviewer says of one plan as a whole."""

    plan = models.ForeignKey(
        ReviewedPlan, verbose_name=_("reviewed plan"), on_delete=models.CASCADE, related_name="opinions"
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("reviewer"), on_delete=models.PROTECT, related_name="+"
    )
    strengths = GuardedTextField(_("strengths"), blank=True)
    proposals = GuardedTextField(_("proposals"), blank=True)
    conditions = GuardedTextField(_("proposed conditions"), blank=True)

    history_of = "plan"

    class Meta:
        verbose_name = _("opinion of a reviewer")
        verbose_name_plural = _("opinions of reviewers")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["plan", "author"], name="reviewopinion_once")]

    def __str__(self) -> str:
        return str(self.author)

    @property
    def condition_lines(self) -> list[str]:
        return lines_of(self.conditions)
