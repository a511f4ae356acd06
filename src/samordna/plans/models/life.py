"""How a version came to be what it is, and what was decided, to the letter."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from samordna.core.choices import choices
from samordna.core.fields import GuardedCharField, GuardedJSONField, GuardedTextField
from samordna.core.models import AppendOnlyModel, FrozenPdfModel, MunicipalityModel
from samordna.plandoc.vocabulary import BodyKind, Outcome
from samordna.plandoc.writing.cover import paragraph_of
from samordna.plans.enums import state_choices, step_choices
from samordna.plans.models.plan import PlanVersion


class PlanStep(AppendOnlyModel, MunicipalityModel):
    """A step in the life of a version (S2): who took it when, and what it recorded.

    From ``body_kind`` to ``conditions`` it is a decision, where the step records one; ``recorded_as`` is the key of the part that
    it is in the text, where its conditions are parts too. ``exceptions`` are the codes of checks that failed when the plan was
    sent on all the same; ``note`` says why. ``corrects`` is the step whose record was wrong: both stay.
    """

    version = models.ForeignKey(
        PlanVersion, verbose_name=_("version"), on_delete=models.PROTECT, related_name="steps"
    )
    step = models.CharField(_("step"), max_length=24, choices=step_choices())
    from_state = models.CharField(_("state before"), max_length=16, choices=state_choices())
    to_state = models.CharField(_("state after"), max_length=16, choices=state_choices())
    body_kind = models.CharField(_("kind of body"), max_length=16, choices=choices(BodyKind), blank=True)
    body = GuardedCharField(_("deciding body"), max_length=200, blank=True)
    decided_on = models.DateField(_("day of the decision"), null=True, blank=True)
    section = GuardedCharField(_("section of the minutes"), max_length=40, blank=True)
    registry_number = GuardedCharField(_("registry number"), max_length=60, blank=True)
    outcome = models.CharField(_("outcome"), max_length=24, choices=choices(Outcome), blank=True)
    adjusted = models.DateField(_("minutes adjusted"), null=True, blank=True)
    conditions = GuardedJSONField(_("conditions"), default=list, blank=True)
    recorded_as = models.CharField(_("part of the text"), max_length=64, blank=True, editable=False)
    exceptions = models.JSONField(_("checks that failed"), default=list, blank=True)
    note = GuardedTextField(_("note"), blank=True)
    corrects = models.ForeignKey(
        "self",
        verbose_name=_("corrected step"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="corrections",
    )
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("taken by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    taken_at = models.DateTimeField(_("taken"), auto_now_add=True)

    history_of = "version"

    class Meta:
        verbose_name = _("step of a plan")
        verbose_name_plural = _("steps of plans")
        ordering = ["taken_at", "pk"]

    def __str__(self) -> str:
        return self.get_step_display()

    @property
    def paragraph(self) -> str:
        """ "§ 14", however it was written."""
        return paragraph_of(self.section)

    @property
    def records(self) -> "list[PlanStep]":
        """What was recorded, and its corrections in turn: the last counts."""
        return [self, *self.corrections.all()]


class AdoptedPlan(FrozenPdfModel, MunicipalityModel):
    """A version as it was adopted: its document and its PDF/A, each with its fingerprint."""

    version = models.OneToOneField(
        PlanVersion, verbose_name=_("version"), on_delete=models.PROTECT, related_name="adopted_plan"
    )

    history_of = "version"

    class Meta:
        verbose_name = _("adopted plan")
        verbose_name_plural = _("adopted plans")

    def __str__(self) -> str:
        return self.digest[:12]
