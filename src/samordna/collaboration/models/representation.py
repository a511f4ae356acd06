"""Representation: which function goes to which forum, and what was brought home from there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.collaboration.models.forum import Forum
from samordna.core.choices import choices
from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import (
    DatedModel,
    DatedQuerySet,
    MunicipalityModel,
    RemovableModel,
    RemovableQuerySet,
)
from samordna.core.order import Swedish
from samordna.organisation.models import Unit
from samordna.plandoc.brought_home import Telling

TELLINGS = choices(Telling)


class RepresentationQuerySet(RemovableQuerySet, DatedQuerySet):  # type: ignore[override]  # managers are made of each
    """Removed and put back, in force from one day to another."""


class Representation(MunicipalityModel, DatedModel, RemovableModel):
    """A function that represents a unit, or the whole municipality, in a forum (S24). Never a person."""

    forum = models.ForeignKey(
        Forum, verbose_name=_("forum"), on_delete=models.PROTECT, related_name="representations"
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=pgettext_lazy("representation", "from which unit"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="representations",
    )
    function = GuardedCharField(
        pgettext_lazy("representation", "who goes"),
        max_length=200,
        help_text=_("The function, not a person."),
    )
    deputy = GuardedCharField(_("deputy's function"), max_length=200, blank=True)
    purpose = GuardedTextField(pgettext_lazy("representation", "what for"), blank=True)

    objects = RepresentationQuerySet.as_manager()  # type: ignore[assignment,misc]  # what both kinds have

    class Meta(RemovableModel.Meta):
        verbose_name = _("representation")
        verbose_name_plural = pgettext_lazy("several", "representations")
        ordering = [Swedish("function"), "pk"]
        constraints = [*DatedModel.in_order("representation")]

    def __str__(self) -> str:
        return self.function


class BroughtHome(MunicipalityModel, RemovableModel):
    """What somebody brought home from a forum, and whether it is still to be told to others."""

    representation = models.ForeignKey(
        Representation,
        verbose_name=_("representation"),
        on_delete=models.PROTECT,
        related_name="brought_home",
    )
    on = models.DateField(pgettext_lazy("brought home", "when"))
    text = GuardedTextField(_("what was learnt"), max_length=4000)
    telling = models.CharField(
        pgettext_lazy("brought home", "to others"),
        max_length=8,
        choices=TELLINGS,
        default=Telling.TO_TELL.value,
    )

    history_of = "representation"

    class Meta(RemovableModel.Meta):
        verbose_name = _("what was brought home")
        verbose_name_plural = pgettext_lazy("several", "what was brought home")
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return self.text
