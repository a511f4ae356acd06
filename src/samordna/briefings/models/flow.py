"""Flows of the communication plan: who gets which news how often."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Trim
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.briefings.enums import RHYTHMS, Channel
from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.organisation.models import Unit
from samordna.plandoc.rhythms import Rhythm


class Flow(MunicipalityModel, RemovableModel):
    """News from a source to an audience, on a rhythm that is counted from a day (S14).

    ``units`` are the numbers of those whose staff it is for, with everything below them. ``contacts`` are functions that have no
    account, and ``forums`` those whose members get it: whoever is of a partner gets what is open. None of these means all staff.
    ``went_on`` is when it last did, where that is told by a person: digests tell it themselves.
    ``unit`` and ``function`` tell who sees to it: the municipality, where there is no unit.
    """

    name = GuardedCharField(_("name"), max_length=200)
    source = GuardedTextField(pgettext_lazy("flow", "where the news come from"), blank=True, max_length=1000)
    unit = models.ForeignKey(
        Unit,
        verbose_name=pgettext_lazy("flow", "seen to by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="news_flows",
    )
    function = GuardedCharField(
        pgettext_lazy("flow", "function that sees to it"),
        max_length=200,
        blank=True,
        help_text=_("Never a name."),
    )
    units = ArrayField(
        models.BigIntegerField(), verbose_name=pgettext_lazy("flow", "for whom"), default=list, blank=True
    )
    contacts = ArrayField(
        models.BigIntegerField(), verbose_name=pgettext_lazy("flow", "also to"), default=list, blank=True
    )
    forums = ArrayField(
        models.BigIntegerField(), verbose_name=pgettext_lazy("flow", "forums"), default=list, blank=True
    )
    channel = models.CharField(
        pgettext_lazy("flow", "how"), max_length=8, choices=Channel.choices, default=Channel.DIGEST
    )
    rhythm = models.CharField(
        pgettext_lazy("flow", "how often"), max_length=12, choices=RHYTHMS, default=Rhythm.MONTHLY
    )
    begins_on = models.DateField(pgettext_lazy("flow", "counted from"))
    went_on = models.DateField(
        pgettext_lazy("flow", "went last"),
        null=True,
        blank=True,
        help_text=_("For what is told at meetings and on pages. When digests went is known."),
    )

    points_at = {
        "units": "organisation.unit",
        "contacts": "organisation.contactpoint",
        "forums": "collaboration.forum",
    }

    class Meta(RemovableModel.Meta):
        verbose_name = _("news flow")
        verbose_name_plural = _("news flows")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                "municipality", Lower(Trim("name")), condition=Q(removed_at=None), name="newsflow_name_once"
            )
        ]

    def __str__(self) -> str:
        return self.name
