"""Digests: chosen news on their way to the readers of a flow."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.briefings.models.flow import Flow
from samordna.briefings.models.item import Item
from samordna.collaboration.models import ForumMember
from samordna.core.fields import GuardedCharField, GuardedTextField
from samordna.core.models import MunicipalityModel, OrderedModel, RemovableModel
from samordna.organisation.models import ContactPoint, Unit


class Digest(MunicipalityModel, RemovableModel):
    """A draft until ``sent_at``, when somebody had it sent; ``mailed_at`` is when its mails were decided on, by a job.

    ``corrects`` is the digest before it that was wrong: it goes to those who got that one, and ``correction`` says what was.
    """

    flow = models.ForeignKey(
        Flow, verbose_name=_("news flow"), on_delete=models.PROTECT, related_name="digests"
    )
    subject = GuardedCharField(pgettext_lazy("digest", "subject"), max_length=150)
    greeting = GuardedTextField(pgettext_lazy("digest", "what is said first"), blank=True, max_length=2000)
    footer = GuardedTextField(pgettext_lazy("digest", "what is said last"), blank=True, max_length=1000)
    corrects = models.ForeignKey(
        "self",
        verbose_name=pgettext_lazy("digest", "corrects"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="corrections",
    )
    correction = GuardedTextField(pgettext_lazy("digest", "what was wrong"), blank=True, max_length=1000)
    sent_at = models.DateTimeField(pgettext_lazy("digest", "sent"), null=True, editable=False)
    mailed_at = models.DateTimeField(null=True, editable=False)

    history_excludes = ("mailed_at",)

    class Meta(RemovableModel.Meta):
        verbose_name = pgettext_lazy("news", "digest")
        verbose_name_plural = pgettext_lazy("news", "digests")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.subject


class DigestItem(MunicipalityModel, OrderedModel):
    """A piece of news at its place in a digest."""

    digest = models.ForeignKey(
        Digest, verbose_name=pgettext_lazy("news", "digest"), on_delete=models.CASCADE, related_name="chosen"
    )
    item = models.ForeignKey(
        Item, verbose_name=_("piece of news"), on_delete=models.PROTECT, related_name="chosen_in"
    )

    history_of = "digest"

    class Meta(OrderedModel.Meta):
        verbose_name = _("piece of news in a digest")
        verbose_name_plural = _("news in digests")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["digest", "item"], condition=Q(removed_at=None), name="digestitem_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.item)


class DigestMail(MunicipalityModel):
    """That a reader gets a digest, once: an account, a contact point, or a forum's member. ``mail`` is the number of the mail.

    ``unit`` is where their role is, by which openings are told, and ``news`` how many could be opened; never who opens what.
    When retention has passed nobody is named any more.
    """

    digest = models.ForeignKey(Digest, on_delete=models.CASCADE, related_name="mails")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+")
    contact = models.ForeignKey(ContactPoint, on_delete=models.CASCADE, null=True, related_name="+")
    member = models.ForeignKey(ForumMember, on_delete=models.CASCADE, null=True, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    mail = models.PositiveBigIntegerField(null=True)
    news = models.PositiveSmallIntegerField(null=True)

    has_history = False

    class Meta:
        verbose_name = _("digest to a reader")
        verbose_name_plural = _("digests to readers")
        constraints = [
            models.UniqueConstraint(
                fields=["digest", "user", "contact", "member"],
                condition=~Q(user=None, contact=None, member=None),
                nulls_distinct=False,
                name="digestmail_once",
            ),
            models.CheckConstraint(
                condition=Q(user=None, contact=None)
                | Q(user=None, member=None)
                | Q(contact=None, member=None),
                name="digestmail_to_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class ItemOpening(MunicipalityModel):
    """How often a piece of news was opened out of a digest by the readers at a unit. Nothing tells by whom, or when."""

    digest = models.ForeignKey(Digest, on_delete=models.CASCADE, related_name="openings")
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    opened = models.PositiveIntegerField(default=0)

    has_history = False

    class Meta:
        verbose_name = _("count of opened news")
        verbose_name_plural = _("counts of opened news")
        constraints = [
            models.UniqueConstraint(
                fields=["digest", "item", "unit"], nulls_distinct=False, name="itemopening_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.opened}"
