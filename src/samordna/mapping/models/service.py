"""A service of the register, with one home, whoever shows it."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower, Trim
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import (
    DatedModel,
    DatedQuerySet,
    MunicipalityModel,
    RemovableModel,
    RemovableQuerySet,
)
from samordna.core.order import Swedish
from samordna.mapping.enums import ARENAS, FUNCTIONS, LEVELS, PATHWAYS, TARGET_GROUPS, WAYS_IN
from samordna.organisation.models import Unit


class ServiceQuerySet(RemovableQuerySet, DatedQuerySet):  # type: ignore[override]  # managers are made of each
    """Removed and put back, in force from one day to another."""


def _several(choices: list[tuple[str, str]], name: Any) -> ArrayField:
    return ArrayField(
        models.CharField(max_length=16, choices=choices), verbose_name=name, default=list, blank=True
    )


class Service(MunicipalityModel, DatedModel, RemovableModel):
    """What the municipality does for somebody (S10), at a level, with functions, for ages and groups.

    ``areas``, ``partners`` and ``contacts`` are the numbers of units, partners and contact points of the organisation, never
    copies of them; ``areas`` empty means the whole municipality. ``first_step`` says what happens when one gets in touch.
    A service says what is offered, and nothing of anybody who is there.
    """

    name = GuardedCharField(_("name"), max_length=200)
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("owner"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="services",
    )
    level = models.CharField(_("level"), max_length=12, choices=LEVELS, blank=True)
    functions = _several(FUNCTIONS, _("functions"))
    target_groups = _several(TARGET_GROUPS, _("target groups"))
    age_from = models.PositiveSmallIntegerField(
        _("from age"), null=True, blank=True, validators=[MaxValueValidator(120)]
    )
    age_to = models.PositiveSmallIntegerField(
        _("to age"), null=True, blank=True, validators=[MaxValueValidator(120)]
    )
    conditions = GuardedTextField(_("other conditions"), blank=True)
    arenas = _several(ARENAS, _("arenas"))
    areas = ArrayField(models.BigIntegerField(), verbose_name=_("areas served"), default=list, blank=True)
    partners = ArrayField(models.BigIntegerField(), verbose_name=_("partners"), default=list, blank=True)
    contacts = ArrayField(
        models.BigIntegerField(), verbose_name=_("contact points"), default=list, blank=True
    )
    ways_in = _several(WAYS_IN, _("how one gets in"))
    first_step = GuardedTextField(_("what happens then"), blank=True)
    legal_basis = GuardedCharField(_("legal basis"), max_length=300, blank=True)
    capacity = GuardedTextField(
        _("capacity"), blank=True, help_text=_("In words; never how many somebody has met.")
    )
    pathway = models.CharField(_("way out"), max_length=20, choices=PATHWAYS, blank=True)
    about = GuardedTextField(_("description"), blank=True)
    also_called = ArrayField(
        GuardedCharField(max_length=120),
        verbose_name=_("also called"),
        default=list,
        blank=True,
        help_text=_("Other words that people look for it by, one per line."),
    )
    is_public = models.BooleanField(
        _("shown to everybody"),
        default=False,
        help_text=_("Found by residents too, without signing in."),
    )
    reviewed_on = models.DateField(_("last reviewed"), null=True, blank=True)

    points_at = {
        "areas": "organisation.unit",
        "partners": "organisation.partner",
        "contacts": "organisation.contactpoint",
    }
    """Of what rows the lists hold the numbers; the history tells them by their names."""

    objects = ServiceQuerySet.as_manager()  # type: ignore[assignment,misc]  # what both kinds have

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                "municipality",
                "unit",
                Lower(Trim("name")),
                condition=Q(removed_at=None, valid_to=None),
                nulls_distinct=False,
                name="service_name_once_in_its_unit",
            ),
            models.CheckConstraint(
                condition=Q(age_from=None) | Q(age_to=None) | Q(age_from__lte=F("age_to")),
                name="service_ages_in_order",
            ),
            *DatedModel.in_order("service"),
        ]

    def __str__(self) -> str:
        return self.name
