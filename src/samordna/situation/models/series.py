"""Figures per area and period."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower, Trim
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import GuardedCharField, GuardedTextField, GuardedURLField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.order import Swedish
from samordna.situation.models.area import Area


class Series(MunicipalityModel, RemovableModel):
    """What is counted, by whom, in which unit. ``counts`` says that its figures count people or events, so that small ones are
    hidden; a share or an amount of money is none.
    """

    name = GuardedCharField(_("name"), max_length=200)
    unit_of_measure = GuardedCharField(_("unit of measure"), max_length=60, blank=True)
    definition = GuardedTextField(_("definition"), blank=True, max_length=2000)
    source = GuardedCharField(_("source"), max_length=300, blank=True)
    address = GuardedURLField(_("address"), max_length=1000, blank=True)
    counts = models.BooleanField(
        _("counts people or events"), default=True, help_text=_("Then figures from 1 to 4 are hidden.")
    )
    fetched_on = models.DateField(_("fetched"), null=True, blank=True)

    class Meta(RemovableModel.Meta):
        verbose_name = _("series of figures")
        verbose_name_plural = _("series of figures")
        ordering = [Swedish("name"), "pk"]
        constraints = [
            models.UniqueConstraint(
                "municipality", Lower(Trim("name")), condition=Q(removed_at=None), name="series_name_once"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Figure(MunicipalityModel):
    """One figure of a series. ``value`` is None where small numbers are hidden, and ``hidden`` then says why.

    ``period`` is EDTF, quarters and other parts of years too (:mod:`samordna.plandoc.dates.year_parts`).

    What is hidden is not kept: whoever reads the database finds no more than whoever reads the page.
    """

    class Hidden(models.TextChoices):
        PRIMARY = "primary", _("fewer than five")
        SECONDARY = "secondary", _("would give another away")

    series = models.ForeignKey(
        Series, verbose_name=_("series of figures"), on_delete=models.CASCADE, related_name="figures"
    )
    area = models.ForeignKey(Area, verbose_name=_("area"), on_delete=models.PROTECT, related_name="figures")
    period = models.CharField(_("period"), max_length=32)
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4, null=True, blank=True)
    hidden = models.CharField(_("hidden"), max_length=9, choices=Hidden.choices, blank=True)

    has_history = False

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["series", "area", "period"]
        constraints = [
            models.UniqueConstraint(fields=["series", "area", "period"], name="figure_once"),
            models.CheckConstraint(condition=Q(hidden="") | Q(value=None), name="figure_hidden_has_no_value"),
        ]

    def __str__(self) -> str:
        return f"{self.period}: {self.value}"


class AllowedHost(MunicipalityModel):
    """A host that figures may be fetched from, as the administrator has allowed it."""

    host = GuardedCharField(_("host"), max_length=253)

    class Meta:
        verbose_name = _("host that figures may be fetched from")
        verbose_name_plural = _("hosts that figures may be fetched from")
        ordering = ["host"]
        constraints = [
            models.UniqueConstraint("municipality", Lower("host"), name="allowedhost_once"),
        ]

    def __str__(self) -> str:
        return self.host


class FigureFetch(MunicipalityModel):
    """A fetching of figures from an address: a job, and what came of it. ``problem`` is said in the words of whoever asked."""

    address = GuardedURLField(_("address"), max_length=1000)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended"), null=True, editable=False)
    problem = models.TextField(_("what went wrong"), blank=True, editable=False)
    incoming = models.PositiveBigIntegerField(_("figures on their way in"), null=True, editable=False)

    has_history = False

    class Meta:
        verbose_name = _("fetching of figures")
        verbose_name_plural = _("fetchings of figures")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.address
