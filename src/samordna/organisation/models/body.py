"""Elected bodies."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField
from samordna.core.models import DatedModel, MunicipalityModel
from samordna.core.order import Swedish
from samordna.organisation.enums import BodyKind


class Body(MunicipalityModel, DatedModel):
    """The council, the executive board or a committee. One that has been merged names its successor."""

    kind = models.CharField(_("kind"), max_length=20, choices=BodyKind.choices, default=BodyKind.COMMITTEE)
    name = GuardedCharField(_("name"), max_length=200)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("successor"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
    )

    class Meta(DatedModel.Meta):
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"], condition=Q(valid_to=None), name="body_name_once"
            ),
            models.CheckConstraint(condition=~Q(successor=F("id")), name="body_not_its_own_successor"),
            *DatedModel.in_order("body"),
        ]

    def __str__(self) -> str:
        return self.name
