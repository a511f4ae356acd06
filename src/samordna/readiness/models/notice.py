"""What an alarm sends by itself."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.core.fields import GuardedCharField
from samordna.core.models import MunicipalityModel
from samordna.organisation.models import ContactPoint
from samordna.readiness.enums import Channel
from samordna.readiness.models.activation import Activation, ActivationEvent


class Notice(MunicipalityModel):
    """A message of an alarm to one function on one channel, that leaves once. Its link acknowledges without signing in, once.

    ``event`` is the entry of the log that caused it. Without a ``contact`` it goes to the channels of the installation. The
    address is looked up in the contact point when it leaves and is not kept here, nor is the text once it has left; of the
    link only a hash is. ``mail`` is the number of the mail it went in. ``error`` is the kind of fault, never the address. What
    an alarm did is told by its log; these rows tell whether the words came out, and have no history of their own.
    """

    activation = models.ForeignKey(
        Activation, verbose_name=_("raised alarm"), on_delete=models.PROTECT, related_name="notices"
    )
    event = models.ForeignKey(
        ActivationEvent,
        verbose_name=_("entry of the log"),
        on_delete=models.PROTECT,
        related_name="notices",
    )
    contact = models.ForeignKey(
        ContactPoint,
        verbose_name=_("contact point"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    function = GuardedCharField(_("function"), max_length=200)
    channel = models.CharField(_("channel"), max_length=8, choices=Channel.choices)
    subject = GuardedCharField(_("subject"), max_length=200, blank=True)
    text = models.TextField(_("message"), blank=True)
    mail = models.PositiveBigIntegerField(_("mail"), null=True, editable=False)
    instead_of = models.ForeignKey(
        "self",
        verbose_name=_("instead of"),
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    tries = models.PositiveSmallIntegerField(_("times tried"), default=0)
    sent_at = models.DateTimeField(_("sent"), null=True, editable=False)
    failed_at = models.DateTimeField(pgettext_lazy("notice", "given up"), null=True, editable=False)
    error = models.CharField(_("fault"), max_length=100, blank=True)
    acknowledged_at = models.DateTimeField(_("acknowledged"), null=True, editable=False)

    has_history = False

    class Meta:
        verbose_name = _("notice of an alarm")
        verbose_name_plural = _("notices of alarms")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "contact", "channel"], nulls_distinct=False, name="notice_leaves_once"
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(failed_at=None), name="notice_sent_or_given_up"
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "made_at"],
                condition=Q(sent_at=None, failed_at=None),
                name="notice_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()}: {self.function}"
