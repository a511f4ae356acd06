"""Addresses of calendars that somebody's own calendar fetches."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from samordna.core.models import MunicipalityModel
from samordna.followup.enums import FeedScope
from samordna.plans.models import Plan


class CalendarFeed(MunicipalityModel):
    """An address that needs no sign-in: whoever has it reads what its user may read today, but nothing restricted.

    Only a hash of its token is kept, so nobody can read the address out of here. ``plan`` is the plan of a plan's calendar.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.PROTECT, related_name="+"
    )
    scope = models.CharField(_("what it holds"), max_length=12, choices=FeedScope.choices)
    plan = models.ForeignKey(
        Plan, verbose_name=_("plan"), on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True, editable=False)

    history_excludes = ("token_hash",)

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "user", "scope", "plan"],
                condition=Q(ended_at=None),
                nulls_distinct=False,
                name="calendarfeed_one_in_force",
            ),
            models.CheckConstraint(
                condition=Q(scope=FeedScope.PLAN, plan__isnull=False)
                | (~Q(scope=FeedScope.PLAN) & Q(plan=None)),
                name="calendarfeed_of_a_plan_has_it",
            ),
        ]

    def __str__(self) -> str:
        return str(self.plan or self.get_scope_display())
