"""What readers have chosen, and their secret addresses of news."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samordna.briefings.enums import RHYTHMS, SUBJECTS
from samordna.briefings.models.flow import Flow
from samordna.collaboration.models import ForumMember
from samordna.core.models import MunicipalityModel
from samordna.organisation.models import ContactPoint


class Subscription(MunicipalityModel):
    """How often a reader wants mail with news, and about what; without a row all, as often as it is sent.

    A reader is an account, a function's contact point, or a member of a forum that has an address of its own. ``off_at`` is
    when they stopped getting it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    contact = models.ForeignKey(
        ContactPoint,
        verbose_name=_("contact point"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    member = models.ForeignKey(
        ForumMember,
        verbose_name=_("member of a forum"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    rhythm = models.CharField(
        pgettext_lazy("subscription", "at most"), max_length=12, choices=RHYTHMS, blank=True
    )
    subjects = ArrayField(
        models.CharField(max_length=20, choices=SUBJECTS),
        verbose_name=pgettext_lazy("subscription", "about"),
        default=list,
        blank=True,
    )
    off_at = models.DateTimeField(pgettext_lazy("subscription", "ended"), null=True, editable=False)

    class Meta:
        verbose_name = _("choice of news")
        verbose_name_plural = _("choices of news")
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "user", "contact", "member"],
                nulls_distinct=False,
                name="subscription_once",
            ),
            models.CheckConstraint(
                condition=Q(user__isnull=False, contact=None, member=None)
                | Q(user=None, contact__isnull=False, member=None)
                | Q(user=None, contact=None, member__isnull=False),
                name="subscription_of_one",
            ),
        ]

    def __str__(self) -> str:
        return str(self.user or self.contact or self.member)


class NewsAddress(MunicipalityModel):
    """An address of news that needs no sign-in: whoever has it reads what is open, as long as its user may read the flow.

    Only a hash of its token is kept, so nobody can read the address out of here.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="+"
    )
    flow = models.ForeignKey(Flow, verbose_name=_("news flow"), on_delete=models.PROTECT, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True, editable=False)

    history_excludes = ("token_hash",)

    class Meta:
        verbose_name = _("address of news")
        verbose_name_plural = _("addresses of news")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "user", "flow"],
                condition=Q(ended_at=None),
                name="newsaddress_one_in_force",
            )
        ]

    def __str__(self) -> str:
        return str(self.flow)
