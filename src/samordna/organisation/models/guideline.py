"""Guidelines and goals that steer the work."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import EdtfField, GuardedCharField, GuardedTextField, GuardedURLField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.organisation.enums import GuidelineKind
from samordna.organisation.models.body import Body


class Guideline(MunicipalityModel, RemovableModel):
    """A guideline or a goal on record (S1), with its registry number and the date of the decision."""

    kind = models.CharField(
        _("kind"), max_length=12, choices=GuidelineKind.choices, default=GuidelineKind.GUIDELINE
    )
    title = GuardedCharField(_("title"), max_length=300)
    registry_number = GuardedCharField(_("registry number (dnr)"), max_length=60, blank=True)
    decided = EdtfField(_("decided"))
    body = models.ForeignKey(
        Body,
        verbose_name=_("decided by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="guidelines",
    )
    text = GuardedTextField(_("what it says"), blank=True)
    address = GuardedURLField(_("address of the document"), blank=True)

    class Meta(RemovableModel.Meta):
        verbose_name = _("guideline or goal")
        verbose_name_plural = _("guidelines and goals")
        ordering = ["kind", Swedish("title"), "pk"]

    def __str__(self) -> str:
        return self.title
