"""What is asked of others for a picture, and what they answer."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import (
    EdtfField,
    GuardedCharField,
    GuardedEmailField,
    GuardedJSONField,
    GuardedTextField,
)
from samordna.core.models import AnswerLink, AppendOnlyModel, MunicipalityModel, RemovableModel
from samordna.organisation.models import ContactPoint, Partner, Unit
from samordna.plandoc.picture.questions import LONGEST
from samordna.plandoc.picture.words import Distribution
from samordna.situation.enums import CONTRIBUTORS, DISTRIBUTIONS, RequestLinkKind
from samordna.situation.models.picture import Picture

SENT_ONCE = (RequestLinkKind.ASKED, RequestLinkKind.BEFORE, RequestLinkKind.LATE)
"""Mails that go once about a request."""


class QuestionTemplate(MunicipalityModel, RemovableModel):
    """The municipality's own questions to a kind of contributor; where it has none, those of the library are put."""

    kind = models.CharField(_("kind of contributor"), max_length=16, choices=CONTRIBUTORS)
    questions = ArrayField(GuardedCharField(max_length=LONGEST), verbose_name=_("questions"), default=list)

    class Meta(RemovableModel.Meta):
        verbose_name = _("questions to contributors")
        verbose_name_plural = _("questions to contributors")
        ordering = ["kind", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "kind"],
                condition=Q(removed_at=None),
                name="questiontemplate_one_of_a_kind",
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class ContributionRequest(MunicipalityModel, RemovableModel):
    """Questions put to a unit, a partner or a contact point, until a day. ``questions`` are as they were put.

    It goes to ``email``, or where that is empty to the ``contact``. ``draft`` is what is being written.
    """

    picture = models.ForeignKey(
        Picture, verbose_name=_("situation picture"), on_delete=models.PROTECT, related_name="requests"
    )
    kind = models.CharField(_("kind of contributor"), max_length=16, choices=CONTRIBUTORS)
    unit = models.ForeignKey(
        Unit, verbose_name=_("unit"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    partner = models.ForeignKey(
        Partner, verbose_name=_("partner"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
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
    questions = GuardedJSONField(_("questions"), default=list, editable=False)
    words = GuardedTextField(_("your words in the mail"), blank=True, max_length=1000)
    due_on = models.DateField(_("last day to answer"))
    draft = GuardedJSONField(_("what is being written"), default=dict, blank=True, editable=False)
    opened_at = models.DateTimeField(_("opened"), null=True, editable=False)
    saved_at = models.DateTimeField(_("saved"), null=True, editable=False)

    history_of = "picture"
    history_excludes = ("draft", "opened_at", "saved_at")

    class Meta(RemovableModel.Meta):
        verbose_name = _("request for a contribution")
        verbose_name_plural = _("requests for contributions")
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        at = self.contact if self.contact and not self.contact.restricted else None
        return str(self.unit or self.partner or at or self.get_kind_display())

    @property
    def has_passed(self) -> bool:
        """Whether its last day has ended."""
        return self.due_on < localdate()

    @property
    def address(self) -> str:
        """Where mail about it goes; empty when it has nowhere to go."""
        at = self.contact if self.contact and not self.contact.removed_at else None
        return self.email or (at.email if at else "")


class Contribution(AppendOnlyModel, MunicipalityModel):
    """An answer as it was sent, added and never overwritten: of several to a request the last counts.

    ``answers`` are by the number of the question. One without answers takes back what was sent before.
    """

    request = models.ForeignKey(
        ContributionRequest,
        verbose_name=_("request for a contribution"),
        on_delete=models.PROTECT,
        related_name="contributions",
    )
    answers = GuardedJSONField(pgettext_lazy("contribution", "answers"), default=dict, blank=True)
    period = EdtfField(_("period it is about"), blank=True)
    basis = GuardedTextField(_("what it builds on"), blank=True, max_length=1000)
    distribution = models.CharField(
        _("distribution"), max_length=12, choices=DISTRIBUTIONS, default=Distribution.INTERNAL
    )
    by_function = GuardedCharField(_("function"), max_length=200, blank=True)
    sent_at = models.DateTimeField(pgettext_lazy("contribution", "sent"), auto_now_add=True)

    history_of = "request"
    history_excludes = ("answers", "period", "basis")
    """What is answered is read on its own pages, by those who may; the history says when it was sent."""

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.request)


class ContributionLink(AnswerLink):
    """A way to a request, until its last day has ended."""

    request = models.ForeignKey(
        ContributionRequest,
        verbose_name=_("request for a contribution"),
        on_delete=models.CASCADE,
        related_name="links",
    )
    kind = models.CharField(_("kind"), max_length=8, choices=RequestLinkKind.choices)

    history_of = "request"

    class Meta(AnswerLink.Meta):
        verbose_name = _("link to a request")
        verbose_name_plural = _("links to requests")
        constraints = [
            models.UniqueConstraint(
                fields=["request", "kind"],
                condition=Q(kind__in=[kind.value for kind in SENT_ONCE]),
                name="contributionlink_mailed_once",
            ),
            models.UniqueConstraint(
                fields=["request", "made_on"],
                condition=Q(kind=RequestLinkKind.AGAIN),
                name="contributionlink_again_once_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
