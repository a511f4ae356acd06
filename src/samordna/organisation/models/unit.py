"""Administrations, departments and units, as one tree."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField
from samordna.core.models import DatedModel, MunicipalityModel
from samordna.core.order import Swedish
from samordna.organisation.enums import UnitKind
from samordna.organisation.models.body import Body


class Unit(MunicipalityModel, DatedModel):
    """A part of the administration (S7), under a body of its own or its parent's.

    ``path`` holds the ids of the unit and everything above it, from the top; the database keeps it and refuses cycles.
    ``code`` is the municipality's own short name, by which spreadsheets know the unit.
    """

    kind = models.CharField(_("kind"), max_length=16, choices=UnitKind.choices, default=UnitKind.UNIT)
    name = GuardedCharField(_("name"), max_length=200)
    code = GuardedCharField(_("code"), max_length=40, blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
    )
    body = models.ForeignKey(
        Body,
        verbose_name=_("answers to"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="units",
    )
    successor = models.ForeignKey(
        "self",
        verbose_name=_("successor"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
    )
    path = ArrayField(models.BigIntegerField(), default=list, editable=False)

    class Meta(DatedModel.Meta):
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "code"], condition=~Q(code=""), name="unit_code_once"
            ),
            models.UniqueConstraint(
                fields=["municipality", "parent", "name"],
                condition=Q(valid_to=None),
                nulls_distinct=False,
                name="unit_name_once_in_its_parent",
            ),
            models.CheckConstraint(condition=~Q(successor=F("id")), name="unit_not_its_own_successor"),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="unit_not_its_own_parent"),
            *DatedModel.in_order("unit"),
        ]
        indexes = [GinIndex(fields=["path"], name="unit_by_path")]

    def __str__(self) -> str:
        return self.name
