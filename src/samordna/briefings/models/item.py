"""News that somebody has chosen for the services."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.briefings.enums import DISTRIBUTIONS, ENVIRONMENTS, FUNCTIONS, PHENOMENA, RELIABILITIES
from samordna.core.fields import GuardedCharField, GuardedTextField, GuardedURLField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.organisation.models import Unit
from samordna.plandoc.picture.words import Distribution


class Item(MunicipalityModel, RemovableModel):
    """What is new, why it matters here, and whose word it is (S14). Written by a person; nothing is copied wholesale.

    ``areas`` are the numbers of the situation picture's areas. ``unit`` is whose it is: the municipality's where there is none.
    ``corrects`` is what was wrong before it, and ``correction`` says how.
    """

    title = GuardedCharField(_("title"), max_length=200)
    why = GuardedTextField(pgettext_lazy("news", "why it matters here"), blank=True, max_length=4000)
    source = GuardedCharField(_("source"), max_length=200, blank=True)
    link = GuardedURLField(pgettext_lazy("news", "address of the source"), blank=True)
    reliability = models.CharField(
        _("reliability of the source"), max_length=1, choices=RELIABILITIES, blank=True
    )
    environments = ArrayField(
        models.CharField(max_length=20, choices=ENVIRONMENTS),
        verbose_name=_("environments"),
        default=list,
        blank=True,
    )
    phenomena = ArrayField(
        models.CharField(max_length=20, choices=PHENOMENA),
        verbose_name=_("phenomena"),
        default=list,
        blank=True,
    )
    functions = ArrayField(
        models.CharField(max_length=12, choices=FUNCTIONS),
        verbose_name=_("functions"),
        default=list,
        blank=True,
    )
    areas = ArrayField(models.BigIntegerField(), verbose_name=_("areas"), default=list, blank=True)
    valid_until = models.DateField(pgettext_lazy("news", "of interest until"), null=True, blank=True)
    distribution = models.CharField(
        _("distribution"), max_length=12, choices=DISTRIBUTIONS, default=Distribution.INTERNAL
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=pgettext_lazy("news", "belongs to"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="news",
    )
    corrects = models.ForeignKey(
        "self",
        verbose_name=pgettext_lazy("news", "corrects"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="corrections",
    )
    correction = GuardedTextField(pgettext_lazy("news", "what was wrong"), blank=True, max_length=1000)
    written_at = models.DateTimeField(pgettext_lazy("news", "written"), default=timezone.now, editable=False)

    points_at = {"areas": "situation.area"}

    class Meta(RemovableModel.Meta):
        verbose_name = _("piece of news")
        verbose_name_plural = _("news")
        ordering = ["-written_at", "-pk"]
        indexes = [models.Index(fields=["municipality", "-written_at"], name="newsitem_by_age")]

    def __str__(self) -> str:
        return self.title

    @property
    def restricted(self) -> bool:
        return self.distribution == Distribution.RESTRICTED

    @property
    def subjects(self) -> list[str]:
        """The environments and phenomena that it is about."""
        return [*self.environments, *self.phenomena]
