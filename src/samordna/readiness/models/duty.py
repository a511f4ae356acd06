"""Functions that somebody always has, and who has them when."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import MunicipalityModel, OrderedModel, RemovableModel
from samordna.organisation.models import ContactPoint, Unit
from samordna.organisation.models.transfer import OnItsWayIn
from samordna.readiness.enums import DutyKind


class DutyFunction(MunicipalityModel, OrderedModel):
    """A duty such as TIB, or the POSOM group of an administration (S27). ``contact`` answers where the roster names nobody."""

    name = GuardedCharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=8, choices=DutyKind.choices)
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("administration"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="duties",
    )
    contact = models.ForeignKey(
        ContactPoint,
        verbose_name=_("contact point outside the roster"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="duties",
    )
    note = GuardedTextField(_("good to know"), blank=True, max_length=1000)

    class Meta(OrderedModel.Meta):
        verbose_name = pgettext_lazy("readiness", "duty")
        verbose_name_plural = pgettext_lazy("readiness", "duties")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name", "unit"],
                condition=Q(removed_at=None),
                nulls_distinct=False,
                name="dutyfunction_name_once",
            )
        ]

    def __str__(self) -> str:
        return self.name


class DutyShift(MunicipalityModel, RemovableModel):
    """From when until when a contact point has the duty: a function such as “TIB 2”, never a person's name.

    ``source`` is the key that a calendar gave the shift, so that it is known again when the calendar is read anew.
    """

    duty = models.ForeignKey(
        DutyFunction,
        verbose_name=pgettext_lazy("readiness", "duty"),
        on_delete=models.PROTECT,
        related_name="shifts",
    )
    contact = models.ForeignKey(
        ContactPoint, verbose_name=_("contact point"), on_delete=models.PROTECT, related_name="shifts"
    )
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))
    source = models.CharField(_("key in the calendar"), max_length=200, blank=True, editable=False)

    history_of = "duty"

    class Meta(RemovableModel.Meta):
        verbose_name = _("shift")
        verbose_name_plural = _("shifts")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(starts_at__lt=F("ends_at")), name="dutyshift_in_order"),
        ]
        indexes = [
            models.Index(
                fields=["duty", "starts_at"], condition=Q(removed_at=None), name="dutyshift_by_start"
            )
        ]

    def __str__(self) -> str:
        return str(self.contact)


class IncomingShifts(OnItsWayIn):
    """``content`` is :class:`samordna.plandoc.rosters.model.FiledShifts` as JSON, in which nobody is named."""

    duty = models.ForeignKey(
        DutyFunction,
        verbose_name=pgettext_lazy("readiness", "duty"),
        on_delete=models.CASCADE,
        related_name="incoming",
    )

    class Meta(OnItsWayIn.Meta):
        verbose_name = _("shifts on their way in")
        verbose_name_plural = _("shifts on their way in")
