"""A round of central review: its questions and who reviews."""

from collections.abc import Sequence

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import MunicipalityModel, OrderedModel
from samordna.review.enums import RoundState


class ReviewRound(MunicipalityModel):
    """All plans of a year gone through with the same questions (S2), such as "Granskning 2027".

    ``opened_at`` and ``closed_at`` are the last times: a round that was closed may be opened again.
    """

    name = GuardedCharField(_("name"), max_length=100)
    last_day = models.DateField(_("last day to review"))
    state = models.CharField(
        _("state"), max_length=12, choices=RoundState.choices, default=RoundState.PREPARING, editable=False
    )
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(pgettext_lazy("review", "closed"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("round of review")
        verbose_name_plural = _("rounds of review")
        ordering = ["-last_day", "-pk"]
        constraints = [models.UniqueConstraint(fields=["municipality", "name"], name="reviewround_name_once")]

    def __str__(self) -> str:
        return self.name

    def unique_error_message(
        self, model_class: type[models.Model], unique_check: Sequence[str]
    ) -> ValidationError:
        words = _("There is a review with that name already. Give it another name.")
        return ValidationError(words, code="unique_together")

    @property
    def is_open(self) -> bool:
        return self.state == RoundState.OPEN

    @property
    def is_preparing(self) -> bool:
        return self.state == RoundState.PREPARING

    @property
    def is_closed(self) -> bool:
        return self.state == RoundState.CLOSED


class ReviewQuestion(MunicipalityModel, OrderedModel):
    """What is asked of every plan of the round; ``help_text`` is what to look for."""

    round = models.ForeignKey(
        ReviewRound, verbose_name=_("round of review"), on_delete=models.CASCADE, related_name="questions"
    )
    text = GuardedCharField(_("question"), max_length=300)
    help_text = GuardedTextField(_("what to look for"), blank=True)

    history_of = "round"

    class Meta(OrderedModel.Meta):
        verbose_name = _("question of a review")
        verbose_name_plural = _("questions of reviews")
        indexes = [models.Index(fields=["round", "position"], name="reviewquestion_in_order")]

    def __str__(self) -> str:
        return self.text


class Reviewer(MunicipalityModel):
    """Somebody who has been named to review in a round, by their account. Without a role here any more they reach nothing."""

    round = models.ForeignKey(
        ReviewRound, verbose_name=_("round of review"), on_delete=models.CASCADE, related_name="reviewers"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reviewer"),
        on_delete=models.PROTECT,
        related_name="+",
    )

    history_of = "round"

    class Meta:
        verbose_name = _("reviewer")
        verbose_name_plural = _("reviewers")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["round", "user"], name="reviewer_once")]

    def __str__(self) -> str:
        return str(self.user)
