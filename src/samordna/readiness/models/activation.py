"""Alarms that were raised, live or as exercises, and their log."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField, GuardedJSONField, GuardedTextField
from samordna.core.models import AppendOnlyModel, MunicipalityModel
from samordna.organisation.models import ContactPoint
from samordna.plandoc.alarm.model import Route
from samordna.readiness.enums import ONCE, ActivationKind, EventKind
from samordna.readiness.models.route import AlarmRoute


class Activation(MunicipalityModel):
    """A route that somebody started. ``body`` is the route as it was then, which the alarm keeps to until it is closed.

    ``what`` says what has happened, of no person. How far it has come is told by its log alone
    (:mod:`samordna.plandoc.alarm.running`); ``closed_at`` repeats the log's last word so that open alarms are found at once.
    """

    route = models.ForeignKey(
        AlarmRoute, verbose_name=_("alarm route"), on_delete=models.PROTECT, related_name="activations"
    )
    kind = models.CharField(_("kind"), max_length=8, choices=ActivationKind.choices)
    what = GuardedCharField(
        _("what has happened"), max_length=200, blank=True, help_text=_("The event and the place; no person.")
    )
    body = GuardedJSONField(_("the route as it was"), default=dict, editable=False)
    restricted = models.BooleanField(_("restricted"), default=False, editable=False)
    started_at = models.DateTimeField(_("begun"), editable=False)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("begun by"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    closed_at = models.DateTimeField(pgettext_lazy("alarm", "closed"), null=True, editable=False)
    mark = models.UUIDField(_("mark of the start"), editable=False)

    history_excludes = ("body", "mark")

    class Meta:
        verbose_name = _("raised alarm")
        verbose_name_plural = _("raised alarms")
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["municipality", "mark"], name="activation_started_once"),
            models.CheckConstraint(
                condition=Q(closed_at=None) | Q(closed_at__gte=models.F("started_at")),
                name="activation_closed_after_start",
            ),
        ]
        indexes = [
            models.Index(fields=["municipality"], condition=Q(closed_at=None), name="activation_open"),
        ]

    def __str__(self) -> str:
        return self.what or (str(self.route) if self.route_id else "")

    @property
    def is_exercise(self) -> bool:
        return self.kind == ActivationKind.EXERCISE

    @property
    def content(self) -> Route:
        """The route that it keeps to."""
        return Route.model_validate(self.body)


class ActivationEvent(AppendOnlyModel, MunicipalityModel):
    """One entry of an alarm's log, added and never changed; a mistake is mended by a new entry that ``corrects`` it.

    ``at`` is when it happened by the server's clock, and for what was written without network by the device's, never
    before the alarm began; ``saved_at`` is when it came. ``attempt`` is 0 for whoever is to be reached, 1 for the deputy,
    2 for the successor; ``turn`` counts rounds of a duty that repeats, and decisions that were changed. ``mark`` is given by
    whoever sends, so that what is sent twice is kept once. ``by_function`` tells who it was where nobody was signed in.
    """

    activation = models.ForeignKey(
        Activation, verbose_name=_("raised alarm"), on_delete=models.PROTECT, related_name="events"
    )
    at = models.DateTimeField(_("when"))
    saved_at = models.DateTimeField(_("saved"), auto_now_add=True)
    kind = models.CharField(_("what happened"), max_length=16, choices=EventKind.choices)
    step = models.CharField(_("step"), max_length=60, blank=True)
    attempt = models.PositiveSmallIntegerField(_("which in turn"), default=0)
    turn = models.PositiveIntegerField(_("which time"), default=0)
    contact = models.ForeignKey(
        ContactPoint,
        verbose_name=_("contact point"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    answer = models.CharField(_("answer"), max_length=3, blank=True)
    text = GuardedTextField(_("note"), blank=True, max_length=4000)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    by_function = GuardedCharField(_("function"), max_length=200, blank=True)
    corrects = models.ForeignKey(
        "self",
        verbose_name=_("corrects"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="corrections",
    )
    mark = models.UUIDField(_("mark of the entry"), editable=False)
    restricted = models.BooleanField(_("restricted"), default=False)

    history_of = "activation"

    class Meta:
        verbose_name = _("entry of the log")
        verbose_name_plural = _("entries of the log")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["activation", "mark"], name="activationevent_sent_once"),
            models.UniqueConstraint(
                fields=["activation", "step", "kind", "attempt", "turn"],
                condition=Q(kind__in=[kind.value for kind in ONCE]),
                name="activationevent_told_once",
            ),
            models.CheckConstraint(condition=Q(answer__in=["", "yes", "no"]), name="activationevent_answer"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.step}"
