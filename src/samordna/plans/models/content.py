"""What the rows of a version's content have in common."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.models import FreezableModel, MunicipalityModel, OrderedModel
from samordna.plans.models.origins import OriginField


class ContentModel(MunicipalityModel, OrderedModel, FreezableModel):
    """An ordered, removable row of a plan version.

    ``key`` is the item's id in the :class:`~samordna.plandoc.schema.PlanDocument`; it follows the item through exports,
    imports and later versions. ``place`` is where in a section's text it is shown (:mod:`samordna.plandoc.places`), ``origin``
    where in a file it was read.
    """

    version = models.ForeignKey(
        "plans.PlanVersion", verbose_name=_("version"), on_delete=models.CASCADE, related_name="%(class)s_set"
    )
    key = models.CharField(_("id in the document"), max_length=60, editable=False)
    place = models.CharField(_("place in the text"), max_length=60, blank=True, editable=False)
    origin = OriginField(_("places in the file it was read from"))

    history_of = "version"
    history_excludes = ("origin",)
    frozen_by, frozen_thing, frozen_as = "plans.AdoptedPlan", "version", "version"

    class Meta(OrderedModel.Meta):
        abstract = True


def content_constraints(name: str) -> list[models.BaseConstraint]:
    return [models.UniqueConstraint(fields=["version", "key"], name=f"{name}_key_once")]


def content_indexes(name: str) -> list[models.Index]:
    return [
        models.Index(fields=["version", "position"], name=f"{name}_in_order"),
        GinIndex(fields=["search"], name=f"{name}_search"),
    ]
