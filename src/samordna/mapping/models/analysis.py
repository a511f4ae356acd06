"""In-depth analysis of services (S11): a round, and a form for each service's manager with what is answered."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField, GuardedEmailField, GuardedJSONField, GuardedTextField
from samordna.core.models import (
    FreezableModel,
    MunicipalityModel,
    RemovableModel,
)
from samordna.mapping.models.service import Service
from samordna.organisation.models import ContactPoint


class AnalysisRound(MunicipalityModel):
    """A year's analysis: the same questions to the managers of the services chosen, until a day.

    ``words`` are the coordinator's own in the mail. Once it is closed its forms do not change.
    """

    title = GuardedCharField(_("title"), max_length=120)
    year = models.PositiveSmallIntegerField(_("year"))
    due_on = models.DateField(_("last day to answer"))
    words = GuardedTextField(_("your words in the mail"), blank=True, max_length=1000)
    opened_at = models.DateTimeField(_("begun"), auto_now_add=True)
    closed_at = models.DateTimeField(pgettext_lazy("analysis", "closed"), null=True, editable=False)

    class Meta:
        verbose_name = _("round of analysis")
        verbose_name_plural = _("rounds of analysis")
        ordering = ["-year", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["municipality", "title"], name="analysisround_title_once"),
            models.CheckConstraint(
                condition=Q(year__gte=2000, year__lte=2100), name="analysisround_year_in_reach"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class AnalysisForm(MunicipalityModel, RemovableModel, FreezableModel):
    """The questions as they are put about one service.

    It goes to ``email``, or where that is empty to the ``contact``, a function of the organisation. ``draft`` is what is being
    written and ``answers`` what was sent last, by the questions of :mod:`samordna.plandoc.mapping.analysis`; ``previous`` is the
    form of an earlier round that it began with.
    """

    round = models.ForeignKey(
        AnalysisRound, verbose_name=_("round of analysis"), on_delete=models.PROTECT, related_name="forms"
    )
    service = models.ForeignKey(
        Service, verbose_name=_("service"), on_delete=models.PROTECT, related_name="analyses"
    )
    contact = models.ForeignKey(
        ContactPoint,
        verbose_name=_("contact point"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    email = GuardedEmailField(
        _("e-mail address"), blank=True, help_text=_("The function's address, not a person's.")
    )
    previous = models.ForeignKey(
        "self",
        verbose_name=_("earlier answers"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    draft = GuardedJSONField(_("what is being written"), default=dict, blank=True, editable=False)
    answers = GuardedJSONField(_("sent answers"), default=dict, blank=True, editable=False)
    opened_at = models.DateTimeField(_("opened"), null=True, editable=False)
    saved_at = models.DateTimeField(_("saved"), null=True, editable=False)
    sent_at = models.DateTimeField(_("sent"), null=True, editable=False)

    history_of = "round"
    history_excludes = ("draft", "answers", "opened_at", "saved_at")
    """What is answered is read on its own pages, by those who may change the service; the history says when it was sent."""
    frozen_by, frozen_thing, frozen_as = "mapping.ClosedAnalysis", "round", "round"

    class Meta(RemovableModel.Meta):
        verbose_name = _("form of an analysis")
        verbose_name_plural = _("forms of analyses")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["round", "service"], name="analysisform_once_of_a_service"),
            models.CheckConstraint(
                condition=Q(sent_at=None) | ~Q(answers={}), name="analysisform_sent_has_answers"
            ),
        ]

    def __str__(self) -> str:
        return str(self.service)

    @property
    def address(self) -> str:
        """Where mail about it goes; empty when it has nowhere to go."""
        at = self.contact if self.contact and not self.contact.removed_at else None
        return self.email or (at.email if at else "")
