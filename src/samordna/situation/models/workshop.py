"""Weighing together: problems scored by everyone invited, alone, until the result is shown."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.plandoc.picture.weighing import HIGHEST
from samordna.situation.models.picture import Picture
from samordna.situation.models.problem import Problem

QUESTIONS = 3
LONGEST_FUNCTION = 120


class Workshop(MunicipalityModel, RemovableModel):
    """A round of scoring.

    ``criteria`` are what is asked of each problem, three of them: how serious it is, how large, how much can be done about it.
    ``handed_out`` is what the link for everybody in the room is made of, with the installation's key; empty while there is none.
    """

    picture = models.ForeignKey(
        Picture, verbose_name=_("situation picture"), on_delete=models.PROTECT, related_name="workshops"
    )
    criteria = ArrayField(GuardedCharField(max_length=60), verbose_name=_("what is scored"), size=QUESTIONS)
    opened_at = models.DateTimeField(pgettext_lazy("workshop", "opened"), auto_now_add=True)
    shown_at = models.DateTimeField(_("result shown"), null=True, editable=False)
    closed_at = models.DateTimeField(pgettext_lazy("workshop", "closed"), null=True, editable=False)
    note = GuardedTextField(_("note of the discussion"), blank=True)
    handed_out = models.CharField(max_length=32, blank=True, editable=False)

    history_of = "picture"
    history_excludes = ("handed_out",)

    class Meta(RemovableModel.Meta):
        verbose_name = _("workshop")
        verbose_name_plural = _("workshops")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["picture"],
                condition=Q(closed_at=None, removed_at=None),
                name="workshop_one_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return str(self.picture)


class Seat(MunicipalityModel):
    """Somebody invited, by function and never by name; by none, whoever took the link for everybody. Only a hash of its token is
    kept.

    ``ended_at`` says that it was taken back.
    """

    workshop = models.ForeignKey(
        Workshop, verbose_name=_("workshop"), on_delete=models.CASCADE, related_name="seats"
    )
    function = GuardedCharField(_("function"), max_length=LONGEST_FUNCTION, blank=True)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    ended_at = models.DateTimeField(_("ended"), null=True, editable=False)

    history_of = "workshop"
    history_excludes = ("token_hash",)

    class Meta:
        verbose_name = _("seat at a workshop")
        verbose_name_plural = _("seats at workshops")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.function


class Score(MunicipalityModel):
    """What one seat thinks of one problem: a figure from 1 to 5 for each of the workshop's criteria, 0 for none yet.

    Whose it is stays unseen: pages show how many think what.
    """

    seat = models.ForeignKey(
        Seat, verbose_name=_("seat at a workshop"), on_delete=models.CASCADE, related_name="scores"
    )
    problem = models.ForeignKey(
        Problem, verbose_name=_("problem"), on_delete=models.CASCADE, related_name="scores"
    )
    values = ArrayField(
        models.PositiveSmallIntegerField(validators=[MinValueValidator(0), MaxValueValidator(HIGHEST)]),
        verbose_name=_("scores"),
        size=QUESTIONS,
    )

    has_history = False

    class Meta:
        verbose_name = _("score")
        verbose_name_plural = _("scores")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["seat", "problem"], name="score_once")]

    def __str__(self) -> str:
        return "·".join(map(str, self.values or ()))
