"""When activities are followed up."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.followup.enums import FollowUpKind


class FollowUpOccasion(MunicipalityModel, RemovableModel):
    """A report or a meeting of a municipality's year, for which those responsible answer from ``opens_on`` to ``due_on`` (S4).

    ``name`` is what activities and reports call it, such as "T1 2027".
    """

    kind = models.CharField(_("kind"), max_length=8, choices=FollowUpKind.choices)
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    name = GuardedCharField(_("name"), max_length=60)
    opens_on = models.DateField(_("first day to answer"))
    due_on = models.DateField(_("last day to answer"))

    class Meta(RemovableModel.Meta):
        verbose_name = _("follow-up occasion")
        verbose_name_plural = _("follow-up occasions")
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                condition=Q(removed_at=None),
                name="followupoccasion_name_once",
            ),
            models.CheckConstraint(
                condition=Q(opens_on__lte=F("due_on")), name="followupoccasion_days_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.name
