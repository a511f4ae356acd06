"""Whose an activity is, so that "mine" is exact."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField
from samordna.core.models import MunicipalityModel


class Responsibility(MunicipalityModel):
    """The unit that answers for an activity, or without one the municipality as a whole, and by which function.

    As the activity's text names it, unless ``chosen_by`` says that a person chose. An activity whose text names nobody has no
    row: then it is its plan's unit that answers. Lives on beside an adopted text, which it is no part of.
    """

    activity = models.OneToOneField(
        "plans.Activity",
        verbose_name=_("activity"),
        on_delete=models.CASCADE,
        related_name="responsibility",
    )
    unit = models.ForeignKey(
        "organisation.Unit",
        verbose_name=_("responsible unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="responsibilities",
    )
    function = GuardedCharField(_("responsible function"), max_length=200, blank=True)
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("chosen by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    history_of = "activity"

    class Meta:
        verbose_name = _("responsibility for an activity")
        verbose_name_plural = _("responsibilities for activities")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.function or str(self.unit or self.municipality)
