"""Contact points: a function one can reach, never a person."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedEmailField, GuardedTextField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.numbers import NumberOfFunctionField
from samordna.core.order import Swedish
from samordna.organisation.models.partner import Partner
from samordna.organisation.models.unit import Unit


class ContactPoint(MunicipalityModel, RemovableModel):
    """How a function is reached and when. It belongs to a unit, a partner, or to the municipality as a whole.

    ``opening_hours`` is in the syntax of OpenStreetMap (``Mo-Fr 08:00-16:30; PH off``); empty means not stated.
    A restricted one is seen by named roles only.
    """

    unit = models.ForeignKey(
        Unit,
        verbose_name=_("unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contact_points",
    )
    partner = models.ForeignKey(
        Partner,
        verbose_name=_("partner"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contact_points",
    )
    function = GuardedCharField(_("function"), max_length=200, help_text=_("The function, not a person."))
    phone = NumberOfFunctionField(_("telephone"), max_length=40, blank=True)
    email = GuardedEmailField(_("e-mail address"), blank=True)
    opening_hours = models.CharField(_("opening hours"), max_length=255, blank=True)
    deputy = models.ForeignKey(
        "self",
        verbose_name=_("when there is no answer"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="stands_in_for",
    )
    note = GuardedTextField(_("good to know"), blank=True)
    restricted = models.BooleanField(
        _("restricted"), default=False, help_text=_("Seen only by roles that may read what is restricted.")
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
        verbose_name = _("contact point")
        verbose_name_plural = _("contact points")
        ordering = [Swedish("function"), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(unit=None) | Q(partner=None), name="contactpoint_of_unit_or_partner"
            ),
            models.CheckConstraint(condition=~Q(deputy=F("id")), name="contactpoint_not_its_own_deputy"),
        ]

    def __str__(self) -> str:
        return self.function


class MonthlyReminder(MunicipalityModel):
    """When somebody was last reminded of what nobody has confirmed for long: at most once a month."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="+"
    )
    sent_on = models.DateField(_("sent"))

    has_history = False

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.user_id}: {self.sent_on}"


class ConfirmReminder(MonthlyReminder):
    """Of contact points."""

    class Meta:
        verbose_name = _("reminder of contact points")
        verbose_name_plural = _("reminders of contact points")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "user"], name="confirmreminder_one_of_user")
        ]
