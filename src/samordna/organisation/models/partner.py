"""Partners outside the municipality's own organisation."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedTextField, GuardedURLField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.organisation.enums import PartnerKind


class Partner(MunicipalityModel, RemovableModel):
    """An authority, school or association that the municipality works with (S19). Never a person."""

    kind = models.CharField(_("kind"), max_length=20, choices=PartnerKind.choices, default=PartnerKind.OTHER)
    name = GuardedCharField(_("name"), max_length=200)
    website = GuardedURLField(_("web page"), blank=True)
    about = GuardedTextField(_("what we do together"), blank=True)

    class Meta(RemovableModel.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                condition=models.Q(removed_at=None),
                name="partner_name_once",
            )
        ]

    def __str__(self) -> str:
        return self.name
