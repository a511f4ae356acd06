"""Coordinators, what they are to do, and how that goes."""

from typing import Any

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import AppendOnlyModel, DatedModel, MunicipalityModel, OrderedModel
from samordna.organisation.enums import CoordinatorScope, TaskState
from samordna.organisation.models.contact import ContactPoint
from samordna.organisation.models.unit import Unit


def _point(number: F | Func) -> Func:
    """A number as a range of one, which GiST can compare without an extension."""
    return Func(number, number, function="int8range", template="%(function)s(%(expressions)s, '[]')")


def _days(first: str, last: str) -> Func:
    return Func(
        F(first),
        F(last),
        function="daterange",
        template="%(function)s(%(expressions)s, '[]')",
        output_field=DateRangeField(),
    )


_user: dict[str, Any] = {
    "to": settings.AUTH_USER_MODEL,
    "on_delete": models.PROTECT,
    "null": True,
    "blank": True,
}
_contact: dict[str, Any] = {"to": ContactPoint, "on_delete": models.PROTECT, "null": True, "blank": True}


class Coordinator(MunicipalityModel, DatedModel):
    """Who coordinates for the municipality (central) or for an administration (local), with a deputy and dates (S1, S8).

    A unit has one coordinator at a time; the database refuses periods that overlap. ``valid_to`` is the last day.
    """

    scope = models.CharField(_("scope"), max_length=8, choices=CoordinatorScope.choices)
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("administration"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="coordinators",
    )
    function = GuardedCharField(_("function"), max_length=200, help_text=_("The function, not a person."))
    user = models.ForeignKey(verbose_name=_("account"), related_name="coordinates", **_user)
    contact_point = models.ForeignKey(verbose_name=_("contact point"), related_name="+", **_contact)
    deputy_function = GuardedCharField(_("deputy's function"), max_length=200, blank=True)
    deputy_user = models.ForeignKey(verbose_name=_("deputy's account"), related_name="deputises", **_user)
    deputy_contact_point = models.ForeignKey(
        verbose_name=_("deputy's contact point"), related_name="+", **_contact
    )
    registry_number = GuardedCharField(_("appointed by decision (dnr)"), max_length=60, blank=True)

    class Meta(DatedModel.Meta):
        verbose_name = _("coordinator")
        verbose_name_plural = _("coordinators")
        ordering = ["-valid_from", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(scope=CoordinatorScope.CENTRAL, unit=None)
                | Q(scope=CoordinatorScope.LOCAL, unit__isnull=False),
                name="coordinator_local_has_unit",
            ),
            ExclusionConstraint(
                name="coordinator_one_at_a_time",
                expressions=[
                    (_point(F("municipality")), RangeOperators.OVERLAPS),
                    (_point(Coalesce("unit", 0)), RangeOperators.OVERLAPS),
                    (_days("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
            *DatedModel.in_order("coordinator"),
        ]

    def __str__(self) -> str:
        return f"{self.function} ({self.unit or self.municipality})"


class MandateTask(MunicipalityModel, OrderedModel):
    """A task of the coordinators' mandate (S8)."""

    scope = models.CharField(_("whose task"), max_length=8, choices=CoordinatorScope.choices)
    text = GuardedTextField(_("task"))

    class Meta(OrderedModel.Meta):
        verbose_name = _("task of the mandate")
        verbose_name_plural = _("tasks of the mandate")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.text


class MandateFollowUp(AppendOnlyModel, MunicipalityModel):
    """How a coordinator's task went on a day; the newest counts."""

    coordinator = models.ForeignKey(
        Coordinator, verbose_name=_("coordinator"), on_delete=models.PROTECT, related_name="follow_ups"
    )
    task = models.ForeignKey(
        MandateTask, verbose_name=_("task"), on_delete=models.PROTECT, related_name="follow_ups"
    )
    state = models.CharField(_("state"), max_length=8, choices=TaskState.choices)
    comment = GuardedTextField(_("comment"), blank=True)
    followed_up_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("followed up by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    followed_up_at = models.DateTimeField(_("followed up"), auto_now_add=True)

    history_of = "coordinator"

    class Meta:
        verbose_name = _("follow-up of a task")
        verbose_name_plural = _("follow-ups of tasks")
        ordering = ["-followed_up_at", "-pk"]
        indexes = [models.Index(fields=["coordinator", "task", "-followed_up_at"], name="mandate_latest")]

    def __str__(self) -> str:
        return f"{self.task}: {self.get_state_display()}"
