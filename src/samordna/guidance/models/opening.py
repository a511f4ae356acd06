"""How often the steps of guides are opened: counters by the week, and nothing of who opened them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel
from samordna.guidance.models.guide import Guide


class StepOpening(MunicipalityModel):
    """How many openings of a step there were in a week, and after how many of them an answer was chosen.

    ``week`` is its Monday: no time is kept that is finer. Reading over again in the same window is not counted again.
    """

    guide = models.ForeignKey(
        Guide, verbose_name=_("guide"), on_delete=models.CASCADE, related_name="openings"
    )
    step = models.SlugField(_("step"), max_length=60)
    week = models.DateField(_("week"))
    opened = models.PositiveIntegerField(_("times opened"), default=0)
    went_on = models.PositiveIntegerField(_("went on"), default=0)

    has_history = False

    class Meta:
        verbose_name = _("count of openings")
        verbose_name_plural = _("counts of openings")
        ordering = ["week", "guide", "step"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "guide", "step", "week"], name="stepopening_one_a_week"
            )
        ]

    def __str__(self) -> str:
        return f"{self.step} {self.week}: {self.opened}"
