"""Courses: what can be learnt, from whom, and how long it counts."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Trim
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField, GuardedTextField, GuardedURLField
from samordna.core.models import (
    DatedModel,
    DatedQuerySet,
    MunicipalityModel,
    RemovableModel,
    RemovableQuerySet,
)
from samordna.core.order import Swedish
from samordna.plandoc.training.model import Provider
from samordna.training.enums import FUNCTIONS, LEVELS, PROVIDERS


class CourseQuerySet(RemovableQuerySet, DatedQuerySet):  # type: ignore[override]  # managers are made of each
    """Removed and put back, in force from one day to another."""


class Course(MunicipalityModel, DatedModel, RemovableModel):
    """A course (S12) for those who work on certain levels and with certain functions; none named means all.

    ``valid_months`` is how long having been there counts; for good where it is empty. A change counts from the next session on:
    those that were held keep how long they were said to count.
    """

    name = GuardedCharField(_("name"), max_length=200)
    provider = models.CharField(
        pgettext_lazy("course", "given by"), max_length=8, choices=PROVIDERS, default=Provider.OWN
    )
    provided_by = GuardedCharField(
        pgettext_lazy("course", "which"),
        max_length=200,
        blank=True,
        help_text=_("The organisation's name, where it is another."),
    )
    levels = ArrayField(
        models.CharField(max_length=12, choices=LEVELS), verbose_name=_("levels"), default=list, blank=True
    )
    functions = ArrayField(
        models.CharField(max_length=12, choices=FUNCTIONS),
        verbose_name=_("functions"),
        default=list,
        blank=True,
    )
    hours = models.DecimalField(
        _("length in hours"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(400)],
    )
    valid_months = models.PositiveSmallIntegerField(
        _("counts for months"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(240)],
        help_text=_("How long somebody who was there is reckoned as trained. Empty: for good."),
    )
    valid_from = models.DateField(pgettext_lazy("course", "offered from"), null=True, blank=True)
    valid_to = models.DateField(
        pgettext_lazy("course", "offered to"),
        null=True,
        blank=True,
        help_text=_("The last day on which it can be chosen for a new session. Empty: until further notice."),
    )
    material = GuardedURLField(_("address of the material"), blank=True)
    about = GuardedTextField(_("what it is about"), blank=True)

    objects = CourseQuerySet.as_manager()  # type: ignore[assignment,misc]  # what both kinds have

    class Meta(RemovableModel.Meta):
        verbose_name = _("course")
        verbose_name_plural = _("courses")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                "municipality",
                Lower(Trim("name")),
                condition=Q(removed_at=None, valid_to=None),
                name="course_name_once",
            ),
            *DatedModel.in_order("course"),
        ]

    def __str__(self) -> str:
        return self.name
