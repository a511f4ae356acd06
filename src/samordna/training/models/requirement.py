"""What staff must know, by the level and function of their service, and how many they are."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.organisation.models import Unit
from samordna.plandoc.training.model import Priority
from samordna.training.enums import FUNCTIONS, LEVELS, PRIORITIES

MOST_STAFF, LONGEST_REASON = 100_000, 2000


class Requirement(MunicipalityModel, RemovableModel):
    """A row of the table that says what must be known (S12): on a level, with a function; on every one where none is said.

    ``courses`` are the numbers of those that give it; each does alone.
    """

    title = GuardedCharField(_("what must be known"), max_length=200)
    level = models.CharField(_("level"), max_length=12, choices=LEVELS, blank=True)
    function = models.CharField(_("function"), max_length=12, choices=FUNCTIONS, blank=True)
    courses = ArrayField(
        models.BigIntegerField(), verbose_name=_("courses that give it"), default=list, blank=True
    )
    priority = models.CharField(_("priority"), max_length=8, choices=PRIORITIES, default=Priority.NEXT)
    about = GuardedTextField(_("more about it"), blank=True)

    points_at = {"courses": "training.course"}

    class Meta(RemovableModel.Meta):
        verbose_name = _("knowledge requirement")
        verbose_name_plural = _("knowledge requirements")
        ordering = [Swedish("title"), "pk"]

    def __str__(self) -> str:
        return self.title


class StaffGroup(MunicipalityModel):
    """How many have a function in a unit's services: a number, and nothing of who they are.

    Units that have merged bring theirs, and several rows of a group are summed.
    """

    unit = models.ForeignKey(
        Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="staff_groups"
    )
    function = models.CharField(_("function"), max_length=12, choices=FUNCTIONS)
    staff = models.PositiveIntegerField(_("number of staff"), validators=[MaxValueValidator(MOST_STAFF)])
    counted_on = models.DateField(_("counted"))

    class Meta:
        verbose_name = _("group of staff")
        verbose_name_plural = _("groups of staff")
        ordering = ["unit", "pk"]

    def __str__(self) -> str:
        return f"{self.unit}, {self.get_function_display()}"


class AddedNeed(MunicipalityModel, RemovableModel):
    """A need beside those that follow from the register: the in-depth analysis showed it, or somebody saw it."""

    unit = models.ForeignKey(
        Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="added_needs"
    )
    function = models.CharField(_("function"), max_length=12, choices=FUNCTIONS)
    requirement = models.ForeignKey(
        Requirement,
        verbose_name=_("what must be known"),
        on_delete=models.PROTECT,
        related_name="added_needs",
    )
    priority = models.CharField(_("priority"), max_length=8, choices=PRIORITIES, default=Priority.NEXT)
    reason = GuardedTextField(_("why"), blank=True, max_length=LONGEST_REASON)

    class Meta(RemovableModel.Meta):
        verbose_name = _("added training need")
        verbose_name_plural = _("added training needs")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "function", "requirement"],
                condition=models.Q(removed_at=None),
                name="addedneed_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit}, {self.get_function_display()}: {self.requirement}"
