"""A plan and its versions."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.fields import EdtfField, GuardedCharField, GuardedURLField
from samordna.core.models import FreezableModel, MunicipalityModel, RemovableModel
from samordna.plandoc.life_cycle import State
from samordna.plans.enums import state_choices
from samordna.plans.models.origins import OriginField


class Plan(MunicipalityModel):
    """A line of versions that succeed one another, owned by a unit, or by the municipality as a whole."""

    unit = models.ForeignKey(
        "organisation.Unit",
        verbose_name=_("owned by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="plans",
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")

    def __str__(self) -> str:
        return f"{_('plan')} {self.pk}"


class PlanGuest(MunicipalityModel):
    """Somebody from outside who has been invited to read a plan, by the address they sign in with, now or later."""

    plan = models.ForeignKey(Plan, verbose_name=_("plan"), on_delete=models.CASCADE, related_name="guests")
    email = models.EmailField(_("e-mail address"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("guest"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="guest_of",
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("invited by"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    invited_at = models.DateTimeField(_("invited"), auto_now_add=True)

    history_of = "plan"

    class Meta:
        verbose_name = _("guest of a plan")
        verbose_name_plural = _("guests of plans")
        constraints = [models.UniqueConstraint(fields=["plan", "email"], name="planguest_once")]

    def __str__(self) -> str:
        return self.email


class PlanVersion(RemovableModel, MunicipalityModel, FreezableModel):
    """One version of a plan: the working copy that pages show and edit. One that came in by mistake is removed, and put back.

    ``state`` is where it stands in its life (:mod:`samordna.plandoc.life_cycle`); once it is in force nothing else of it changes.

    The columns are :class:`samordna.plandoc.schema.Metadata`; an empty string is a value the plan does not state. ``picture`` is
    the situation picture that was last taken into it.
    """

    plan = models.ForeignKey(Plan, verbose_name=_("plan"), on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("number in the line of versions"))
    state = models.CharField(
        _("state"), max_length=16, choices=state_choices(), default=State.DRAFT, editable=False
    )
    title = GuardedCharField(_("title"), max_length=300)
    board = GuardedCharField(_("board"), max_length=200, blank=True)
    administration = GuardedCharField(_("administration"), max_length=200, blank=True)
    registry_number = GuardedCharField(_("registry number"), max_length=60, blank=True)
    version = GuardedCharField(_("version"), max_length=60, blank=True)
    adopted = EdtfField(_("adopted"))
    period_start = EdtfField(_("valid from"))
    period_end = EdtfField(_("valid to"))
    budget_goal = GuardedCharField(_("budget goal"), max_length=300, blank=True)
    approved_by = GuardedCharField(_("approved by"), max_length=200, blank=True)
    first_follow_up = GuardedCharField(_("first follow-up"), max_length=200, blank=True)
    next_revision = GuardedCharField(
        _("next revision"), max_length=200, blank=True, help_text=_("A date or an occasion, such as T1 2026.")
    )
    council_report = EdtfField(_("report to the council"))
    public_version = GuardedURLField(_("address of the public version"), blank=True)
    responsible_for_revision = GuardedCharField(_("responsible for revision"), max_length=200, blank=True)
    language = models.CharField(
        _("language"), max_length=2, default="sv", choices=[("sv", _("Swedish")), ("en", _("English"))]
    )
    origin = OriginField(_("places in the file it was read from"))
    picture = models.ForeignKey(
        "situation.Picture",
        verbose_name=_("situation picture that was taken in"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="plan_versions",
    )
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    history_of = "plan"
    history_excludes = ("changed_at", "origin")
    frozen_by, frozen_thing, frozen_as = "plans.AdoptedPlan", "version", "id"
    lives_on = ("state", "removed_at", "changed_at")

    class Meta:
        verbose_name = _("plan version")
        verbose_name_plural = _("plan versions")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="planversion_number_once")]
        indexes = [models.Index(fields=["municipality", "title"], name="planversion_by_title")]

    def __str__(self) -> str:
        return self.title
