"""The parts of a municipality that a picture speaks of."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower, Trim
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField
from samordna.core.models import (
    DatedModel,
    DatedQuerySet,
    MunicipalityModel,
    RemovableModel,
    RemovableQuerySet,
)
from samordna.core.order import Swedish
from samordna.plandoc.areas.kinds import AreaKind
from samordna.situation.enums import AREA_KINDS


class AreaQuerySet(RemovableQuerySet, DatedQuerySet):  # type: ignore[override]  # managers are made of each
    """Removed and put back, in force from one day to another."""


class Area(MunicipalityModel, DatedModel, RemovableModel):
    """A part of the municipality, in a tree: the whole, its districts, their areas.

    ``path`` holds the numbers of the area and everything above it, from the top; the command that writes it keeps it. ``outline``
    is a GeoJSON geometry in WGS 84, longitude first, or nothing. ``successor`` is what it was merged into: its figures stay its
    own, and are read together with those of the others that became the same.
    """

    kind = models.CharField(_("kind"), max_length=16, choices=AREA_KINDS, default=AreaKind.AREA)
    name = GuardedCharField(_("name"), max_length=120)
    code = GuardedCharField(_("code"), max_length=40, blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
    )
    population = models.PositiveIntegerField(_("inhabitants"), null=True, blank=True)
    population_year = models.PositiveSmallIntegerField(_("in the year"), null=True, blank=True)
    outline = models.JSONField(_("outline"), null=True, blank=True, editable=False)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("became"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
    )
    path = ArrayField(models.BigIntegerField(), default=list, editable=False)

    history_excludes = ("outline", "path")

    objects = AreaQuerySet.as_manager()  # type: ignore[assignment,misc]  # what both kinds have

    class Meta:
        verbose_name = _("area")
        verbose_name_plural = _("areas")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                "municipality",
                "parent",
                Lower(Trim("name")),
                condition=Q(removed_at=None, valid_to=None),
                nulls_distinct=False,
                name="area_name_once_in_its_parent",
            ),
            models.UniqueConstraint(
                fields=["municipality", "code"],
                condition=~Q(code="") & Q(removed_at=None, valid_to=None),
                name="area_code_once",
            ),
            models.UniqueConstraint(
                fields=["municipality"],
                condition=Q(kind="municipality", removed_at=None, valid_to=None),
                name="area_one_whole",
            ),
            models.CheckConstraint(condition=~Q(parent=F("id")), name="area_not_its_own_parent"),
            models.CheckConstraint(condition=~Q(successor=F("id")), name="area_not_its_own_successor"),
            *DatedModel.in_order("area"),
        ]

    def __str__(self) -> str:
        return self.name
