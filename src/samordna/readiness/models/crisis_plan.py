"""The crisis plans of administrations and districts."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedURLField
from samordna.core.former_contents import FormerContents
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.organisation.models import Unit
from samordna.organisation.models.contact import MonthlyReminder


class CrisisPlan(MunicipalityModel, RemovableModel):
    """A unit's crisis plan (S26), as a link or a file, with the day when somebody last said that it still holds.

    Restricted unless somebody says otherwise. ``digest`` tells which contents the row has.
    """

    unit = models.ForeignKey(
        Unit, verbose_name=_("administration"), on_delete=models.PROTECT, related_name="crisis_plans"
    )
    title = GuardedCharField(_("title"), max_length=200)
    version = GuardedCharField(_("version"), max_length=60, blank=True)
    owner = GuardedCharField(
        _("who looks after the plan"), max_length=200, help_text=_("The function, not a person."), blank=True
    )
    link = GuardedURLField(_("address"), blank=True, max_length=500)
    file_name = GuardedCharField(_("file name"), max_length=255, blank=True, editable=False)
    content_type = models.CharField(_("content type"), max_length=100, blank=True, editable=False)
    content = models.BinaryField(_("content"), null=True)
    digest = models.CharField(_("fingerprint"), max_length=64, blank=True, editable=False)
    restricted = models.BooleanField(
        _("restricted"), default=True, help_text=_("Seen only by roles that may read what is restricted.")
    )
    confirmed_on = models.DateField(_("last confirmed"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("confirmed by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )

    class Meta(RemovableModel.Meta):
        verbose_name = _("crisis plan")
        verbose_name_plural = _("crisis plans")
        ordering = ["unit", Swedish("title"), "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "unit", "title"],
                condition=Q(removed_at=None),
                name="crisisplan_title_once_in_its_unit",
            )
        ]

    def __str__(self) -> str:
        return self.title


class FormerCrisisFile(FormerContents):
    """A crisis plan's file that was replaced."""

    plan = models.ForeignKey(
        CrisisPlan, verbose_name=_("crisis plan"), on_delete=models.CASCADE, related_name="former_files"
    )
    mark = models.CharField(_("fingerprint"), max_length=64)

    class Meta(FormerContents.Meta):
        verbose_name = _("replaced file of a crisis plan")
        verbose_name_plural = _("replaced files of crisis plans")
        constraints = [models.UniqueConstraint(fields=["plan", "mark"], name="formercrisisfile_once")]

    def __str__(self) -> str:
        return self.mark


class CrisisPlanReminder(MonthlyReminder):
    """Of crisis plans."""

    class Meta:
        verbose_name = _("reminder of crisis plans")
        verbose_name_plural = _("reminders of crisis plans")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "user"], name="crisisplanreminder_one_of_user")
        ]
