"""Alarm routes: who reaches whom when something happens."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Trim
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedJSONField
from samordna.core.models import MunicipalityModel, OrderedModel
from samordna.core.page_pieces import language
from samordna.organisation.models import Unit
from samordna.plandoc.alarm.model import Route, RouteError, read_body
from samordna.readiness.enums import Trigger


def validate_body(value: Any) -> None:
    try:
        read_body(value)
    except RouteError as error:
        raise ValidationError(error.in_(language()), code="route") from error


class AlarmRoute(MunicipalityModel, OrderedModel):
    """A route (S16): a living thing with one home, a draft until it is taken into use.

    ``body`` holds the steps as :mod:`samordna.plandoc.alarm` has them; whom they reach are contact points and duties of the
    municipality by their numbers, never copied. ``unit`` is the administration whose route it is; None means the whole
    municipality's. ``tested_on`` is what was tried before Samordna knew; its own exercises count by themselves. A restricted
    one is read and started by those who may read what is restricted there.
    """

    name = GuardedCharField(_("name"), max_length=120)
    trigger = models.CharField(_("how the alarm comes in"), max_length=12, choices=Trigger.choices)
    trigger_text = GuardedCharField(_("more about that"), max_length=300, blank=True)
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("administration"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="alarm_routes",
    )
    owner = GuardedCharField(
        _("who looks after the route"), max_length=200, help_text=_("The function, not a person."), blank=True
    )
    body = GuardedJSONField(_("steps"), default=dict, blank=True, validators=[validate_body])
    tested_on = models.DateField(_("last tested"), null=True, blank=True)
    restricted = models.BooleanField(
        _("restricted"), default=False, help_text=_("Seen only by roles that may read what is restricted.")
    )
    in_use_since = models.DateTimeField(_("in use since"), null=True, blank=True, editable=False)

    class Meta(OrderedModel.Meta):
        verbose_name = _("alarm route")
        verbose_name_plural = _("alarm routes")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                "municipality", Lower(Trim("name")), condition=Q(removed_at=None), name="alarmroute_name_once"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def content(self) -> Route:
        """The route as the library has it."""
        body = read_body(self.body)
        return Route(
            name=self.name,
            trigger=self.trigger,
            trigger_text=self.trigger_text,
            owner=self.owner,
            tested_on=self.tested_on,
            steps=body.steps,
            rule=body.rule,
            models=body.models,
        )

    @property
    def is_in_use(self) -> bool:
        return self.in_use_since is not None
