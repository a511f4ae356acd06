"""Sessions of courses: when and where, how many come from which groups, and what they thought of it."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField, GuardedTextField, GuardedURLField
from samordna.core.models import MunicipalityModel, RemovableModel
from samordna.core.venues import VenueField
from samordna.organisation.models import Unit
from samordna.plandoc.training.model import SpokenLanguage
from samordna.training.enums import FUNCTIONS, LANGUAGES
from samordna.training.models.course import Course

MOST_SEATS = 10_000
QUESTIONS, HIGHEST = 3, 5


class Session(MunicipalityModel, RemovableModel):
    """When a course is given (S12), by a unit or, where there is none, by the municipality for all.

    ``units`` are the numbers of those that it is open to, with everything below them, and ``forums`` of those whose units may
    come too; where there are none it is for all. ``handed_out`` is what the link of the evaluation is made of, with the
    installation's key. ``counts_until`` is how long having been there counts, as it was when heads were counted.
    """

    course = models.ForeignKey(
        Course, verbose_name=_("course"), on_delete=models.PROTECT, related_name="sessions"
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=_("arranged by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="training_sessions",
    )
    starts_at = models.DateTimeField(pgettext_lazy("session", "begins"))
    ends_at = models.DateTimeField(pgettext_lazy("session", "ends"))
    venue = VenueField(_("where"), max_length=200, blank=True)
    link = GuardedURLField(_("address of the meeting"), blank=True)
    seats = models.PositiveIntegerField(
        _("room for"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(MOST_SEATS)]
    )
    units = ArrayField(
        models.BigIntegerField(),
        verbose_name=_("open to"),
        default=list,
        blank=True,
        help_text=_(
            "Each with all that is below it. Where neither units nor forums are chosen it is for the whole municipality."
        ),
    )
    forums = ArrayField(
        models.BigIntegerField(),
        verbose_name=_("groups and forums"),
        default=list,
        blank=True,
        help_text=_("Those who are in them may come too, and are invited at the address they have there."),
    )
    language = models.CharField(
        _("language"), max_length=5, choices=LANGUAGES, default=SpokenLanguage.SWEDISH
    )
    about = GuardedTextField(_("good to know"), blank=True)
    cancelled_at = models.DateTimeField(
        pgettext_lazy("session", "cancelled"), null=True, blank=True, editable=False
    )
    cancelled_because = GuardedCharField(_("why it was cancelled"), max_length=300, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    counts_until = models.DateField(_("counts until"), null=True, blank=True, editable=False)
    handed_out = models.CharField(max_length=32, blank=True, editable=False)
    count_reminded_on = models.DateField(null=True, blank=True, editable=False)

    points_at = {"units": "organisation.unit", "forums": "collaboration.forum"}
    history_excludes = ("handed_out", "sequence", "count_reminded_on")

    class Meta(RemovableModel.Meta):
        verbose_name = _("training session")
        verbose_name_plural = _("training sessions")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_at__lt=F("ends_at")), name="session_ends_after_it_begins"
            )
        ]

    def __str__(self) -> str:
        return str(self.course)

    @property
    def calendar_key(self) -> str:
        """By which every calendar knows it again, wherever it has it from."""
        return f"training-{self.pk}"


class GroupAtSession(MunicipalityModel):
    """How many of a unit's group are signed up for a session, and how many were there. Never who.

    Units that have merged bring theirs, and several rows of a group are summed.
    """

    session = models.ForeignKey(
        Session, verbose_name=_("training session"), on_delete=models.PROTECT, related_name="groups"
    )
    unit = models.ForeignKey(Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+")
    function = models.CharField(_("function"), max_length=12, choices=FUNCTIONS)
    signed_up = models.PositiveIntegerField(
        _("signed up"), default=0, validators=[MaxValueValidator(MOST_SEATS)]
    )
    came = models.PositiveIntegerField(
        pgettext_lazy("session", "were there"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(MOST_SEATS)],
    )

    history_of = "session"

    class Meta:
        verbose_name = _("group at a session")
        verbose_name_plural = _("groups at sessions")
        ordering = ["unit", "pk"]

    def __str__(self) -> str:
        return f"{self.unit}, {self.get_function_display()}"


class Evaluation(MunicipalityModel):
    """What somebody thought of a session: a figure from 1 to 5 for each of three questions, 0 where one was left out.

    Nothing tells whose it is or when it came; it is shown once there are five.
    """

    session = models.ForeignKey(
        Session, verbose_name=_("training session"), on_delete=models.CASCADE, related_name="evaluations"
    )
    values = ArrayField(
        models.PositiveSmallIntegerField(validators=[MaxValueValidator(HIGHEST)]),
        verbose_name=pgettext_lazy("evaluation", "answers"),
        size=QUESTIONS,
    )

    has_history = False

    class Meta:
        verbose_name = _("evaluation of a session")
        verbose_name_plural = _("evaluations of sessions")

    def __str__(self) -> str:
        return "·".join(map(str, self.values or ()))
