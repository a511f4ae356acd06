"""What comes after an alarm: its evaluation, what was learnt, and exercises to come."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField, GuardedJSONField, GuardedTextField
from samordna.core.models import MunicipalityModel, OrderedModel, RemovableModel
from samordna.plans.models import Activity
from samordna.readiness.models.activation import Activation
from samordna.readiness.models.route import AlarmRoute


class Evaluation(MunicipalityModel):
    """How an alarm went, by the questions of :mod:`samordna.plandoc.alarm`; ``answers`` are by the keys of the questions."""

    activation = models.OneToOneField(
        Activation, verbose_name=_("raised alarm"), on_delete=models.PROTECT, related_name="evaluation"
    )
    answers = GuardedJSONField(pgettext_lazy("evaluation", "answers"), default=dict, blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written by"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    finished_at = models.DateTimeField(_("finished"), null=True, editable=False)
    restricted = models.BooleanField(_("restricted"), default=False, editable=False)

    history_of = "activation"

    class Meta:
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.activation)


class AlarmLesson(MunicipalityModel, OrderedModel):
    """What an alarm taught, and the activity of a plan that it became."""

    activation = models.ForeignKey(
        Activation, verbose_name=_("raised alarm"), on_delete=models.PROTECT, related_name="lessons"
    )
    text = GuardedTextField(_("what was learnt"), max_length=1000)
    activity = models.ForeignKey(
        Activity,
        verbose_name=_("activity"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="lessons_of_alarms",
    )
    restricted = models.BooleanField(_("restricted"), default=False)

    history_of = "activation"

    class Meta(OrderedModel.Meta):
        verbose_name = _("lesson of an alarm")
        verbose_name_plural = _("lessons of alarms")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.text


class PlannedExercise(MunicipalityModel, RemovableModel):
    """A day on which a route is to be tried; ``activation`` is the exercise that came of it."""

    route = models.ForeignKey(
        AlarmRoute, verbose_name=_("alarm route"), on_delete=models.PROTECT, related_name="planned_exercises"
    )
    planned_on = models.DateField(_("planned for"))
    aim = GuardedTextField(_("what is to be tried"), blank=True, max_length=1000)
    responsible = GuardedCharField(
        _("who arranges it"), max_length=200, blank=True, help_text=_("The function, not a person.")
    )
    activation = models.OneToOneField(
        Activation,
        verbose_name=_("raised alarm"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="planned",
    )

    class Meta(RemovableModel.Meta):
        verbose_name = _("planned exercise")
        verbose_name_plural = _("planned exercises")
        ordering = ["planned_on", "pk"]

    def __str__(self) -> str:
        return str(self.route)
